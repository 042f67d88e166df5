/** An import of the names that the text uses, or nothing. */
export function importOf(keyword: 'import' | 'import type', names: readonly string[], from: string): string {
  return names.length === 0 ? '' : `${keyword} { ${names.join(', ')} } from '${from}';\n`;
}

/** Names in prose: `a`, `b` and `c`. */
export function listed(names: readonly string[], conjunction = 'and'): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}
