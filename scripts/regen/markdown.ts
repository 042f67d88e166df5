/** A word of a spec as code, so that Markdown leaves it as it is. */
export function code(word: string): string {
  return `\`${word.replaceAll('`', "'")}\``;
}

const shown = 8;

/** `a, b and 3 more`. */
export function listed(words: readonly string[]): string {
  const parts = words.slice(0, shown);
  if (words.length > shown) parts.push(`${words.length - shown} more`);
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}
