/**
 * Returns the result of `fn`, or `undefined` if it throws: hostile getters and proxies, malformed text, a refused
 * permission.
 */
export function tryOrUndefined<T>(fn: () => T): T | undefined {
  try {
    return fn();
  } catch {
    return undefined;
  }
}
