/** `AD`, but not `A1`, `ad` or `ADX`. */
export function isLetterPair(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value);
}

/** Codes of two capitals as `letterPairs` of `checks/coded.ts` reads them. */
export function packLetterPairs(codes: readonly string[]): string {
  const rows = Array.from({ length: 26 }, () => 0);
  for (const code of codes) rows[letter(code, 0)]! |= 1 << letter(code, 1);
  return rows.map((row) => row.toString(36)).join(',');
}

function letter(code: string, index: number): number {
  return code.charCodeAt(index) - 65;
}
