/** False in a browser, which names itself and does not let a page do so. */
export function namesItself(): boolean {
  return !('document' in globalThis || 'importScripts' in globalThis);
}
