export interface Size {
  /** Bytes of the bundle, minified. */
  minified: number;
  /** Bytes of the same under gzip, level 9. */
  gzip: number;
}

/** The sizes that the packages may have, by program. */
export type Budget = Readonly<Record<string, Size>>;

// Compressors differ by some bytes from Node to Node.
const toleranceOf = (bytes: number): number => Math.max(64, Math.round(bytes / 100));

/** What is wrong with a size: too large, or so much smaller that the budget would hide the next growth. */
export function budgetProblem(size: Size, allowed: Size | undefined): string | undefined {
  if (allowed === undefined) return 'has no budget';
  for (const kind of ['minified', 'gzip'] as const) {
    const more = size[kind] - allowed[kind];
    if (more > toleranceOf(allowed[kind]))
      return `is ${more} bytes (${kind}) over its budget of ${allowed[kind]}`;
    if (-more > 2 * toleranceOf(allowed[kind]))
      return `is ${-more} bytes (${kind}) below its budget of ${allowed[kind]}`;
  }
  return undefined;
}
