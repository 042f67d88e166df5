import { memberName, wrapWords } from '../../generate/source-text.ts';

/** An import of these names, each once, or nothing where there is none. */
export function importOf(keyword: 'import' | 'import type', names: readonly string[], from: string): string {
  return names.length === 0 ? '' : `${keyword} { ${[...new Set(names)].join(', ')} } from '${from}';\n`;
}

/** An import of those of the names that stand in the code of a text: `type Name` or `name`. */
export function importUsed(names: readonly string[], from: string, text: string): string {
  // What a description says stands in comments and texts, and may be any word.
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '');
  const isUsed = (name: string): boolean => new RegExp(`\\b${name.replace('type ', '')}\\b`).test(code);
  return importOf('import', names.filter(isUsed), from);
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
    ...wrapWords(paragraph.split(/\s+/), width - indent.length - ' * '.length),
  ]);
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}

/** A member of an object literal. */
export function member(name: string, value: string): string {
  return name === value ? name : `${memberName(name)}: ${value}`;
}

/** A text as it can stand in a comment. */
export function docText(text: string): string {
  return text.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim();
}
