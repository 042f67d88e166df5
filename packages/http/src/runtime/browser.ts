/**
 * Under the export condition `browser` alone: in a bundle that is made for browsers. Test environments that imitate a
 * browser (jest's jsdom) take it too; there Node is underneath.
 */
export const isBrowser: boolean = !(globalThis as { process?: { versions?: { node?: string } } }).process
  ?.versions?.node;
