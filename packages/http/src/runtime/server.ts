/** Everywhere but in a bundle that is made for browsers: servers, workers, Deno, Bun. */
export const isBrowser: boolean = false;
