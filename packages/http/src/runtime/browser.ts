/**
 * Used only under the export condition `browser`: in a bundle for browsers. Test environments that imitate a browser (jest's
 * jsdom) use it too, on Node.
 */
export const isBrowser: boolean = !(globalThis as { process?: { versions?: { node?: string } } }).process
  ?.versions?.node;
