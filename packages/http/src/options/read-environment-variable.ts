import { tryOrUndefined } from '../util/try-or-undefined.js';

/** An environment variable, where the runtime has any and lets them be read; an empty one is absent. */
export function readEnvironment(name: string): string | undefined {
  // Deno asks for a permission and throws where it is refused.
  return tryOrUndefined(() => {
    const { process } = globalThis as unknown as { process: { env: Record<string, string | undefined> } };
    return Object.hasOwn(process.env, name) ? process.env[name] || undefined : undefined;
  });
}
