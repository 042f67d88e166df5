import { tryOrUndefined } from '../util/try-or-undefined.js';

/** The value of an environment variable; `undefined` if it is empty, or the runtime has none or does not let it be read. */
export function readEnvironment(name: string): string | undefined {
  // Deno asks for a permission, and throws if it is refused.
  return tryOrUndefined(() => {
    const { process } = globalThis as unknown as { process: { env: Record<string, string | undefined> } };
    return Object.hasOwn(process.env, name) ? process.env[name] || undefined : undefined;
  });
}
