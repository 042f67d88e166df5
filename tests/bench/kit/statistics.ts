/** The value below which so many of a hundred are. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** A number as a table has it: three digits that count. */
export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** The median, and between what nine of ten are: `3.1 (2.9 to 3.4)`. */
export function withSpread(values: readonly number[]): string {
  return `${rounded(median(values))} (${rounded(percentile(values, 5))} to ${rounded(percentile(values, 95))})`;
}
