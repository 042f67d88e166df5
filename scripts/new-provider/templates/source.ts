import { memberName } from '../../generate/source-text.ts';

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

const width = 110;

/** A docstring that keeps to the width of a line; each paragraph is one of its own. */
export function docstring(given: readonly string[], indent = ''): string {
  const paragraphs = given.map((paragraph) => paragraph.replaceAll('*/', '* /'));
  const [only = ''] = paragraphs;
  const short = `${indent}/** ${only} */`;
  if (paragraphs.length === 1 && short.length <= width) return short;
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [''] : []),
    ...wrapped(paragraph, width - indent.length - ' * '.length),
  ]);
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A member of an object literal. */
export function member(name: string, value: string): string {
  return name === value ? name : `${memberName(name)}: ${value}`;
}

/** A text as it can stand in a comment. */
export function docText(text: string): string {
  return text.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim();
}
