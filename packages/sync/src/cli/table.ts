/** A table as lines with aligned columns; what is undefined is an empty cell. */
export function table(titles: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const texts = [titles, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
  const widths = titles.map((_, column) => Math.max(...texts.map((row) => row[column]!.length)));
  const lines = texts.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}
