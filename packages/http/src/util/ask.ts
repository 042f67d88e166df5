/**
 * What the question answers; `undefined` where asking throws: hostile getters and proxies, malformed text, a refused
 * permission.
 */
export function ask<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
