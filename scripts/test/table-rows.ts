/** The rows of a Markdown table that start with this column title, their cells without padding. */
export function tableRows(text: string, title: string): string[][] {
  const table = new RegExp(`^\\| ${title} .*\\n\\|[- |]+\\|\\n((?:\\|.*\\n)+)`, 'm').exec(text)?.[1] ?? '';
  const rows = table.trim().split('\n');
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}
