/** Under the export condition `browser` alone: in a bundle that is made for browsers. */
export const isBrowser: boolean = true;
