/** An environment variable, where the runtime has any and lets them be read; an empty one is absent. */
export function readEnvironment(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    const env = process?.env;
    return env !== undefined && Object.hasOwn(env, name) && env[name] !== '' ? env[name] : undefined;
  } catch {
    // Deno asks for a permission and throws where it is refused.
    return undefined;
  }
}
