import { readFileSync } from 'node:fs';

export interface CodeBlock {
  /** What the opening fence says: `ts`, `sh`, `text`. */
  language: string;
  /** The file's name, where the block is a file of its own: `ts [settle.ts]`. */
  title: string;
  code: string;
}

/** The fenced code blocks of a Markdown file, in order. */
export function codeBlocks(file: string): CodeBlock[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```(\w*)(?: \[(.+?)\])?\n(.*?)^```$/gms);
  return [...blocks].map(([, language = '', title = '', code = '']) => ({ language, title, code }));
}
