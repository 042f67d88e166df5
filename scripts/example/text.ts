import { styleText } from 'node:util';

export const heading = (text: string): string => `\n${styleText('bold', text)}`;

/** Lays rows out in columns, each as wide as its longest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function indent(text: string, spaces = 4): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}
