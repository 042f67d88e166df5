import { readFileSync } from 'node:fs';

export interface CodeBlock {
  /** What stands after the opening fence: `ts`, `sh`, `text`. */
  language: string;
  code: string;
}

/** The fenced code blocks of a Markdown file, in order. */
export function codeBlocks(file: string): CodeBlock[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...blocks].map(([, language = '', code = '']) => ({ language, code }));
}
