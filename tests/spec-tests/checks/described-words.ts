import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provider } from '../expected/provider.ts';
import type { Document } from '../spec/document.ts';
import { objectsOf } from '../spec/objects.ts';

/** The words of a provider's description as somebody last read them; `test/words.test.ts` writes the file. */
export const approvedWords = ({ name }: Pick<Provider, 'name'>): string =>
  join(import.meta.dirname, '../expected', name, 'words.txt');

/** Every summary and description of a description: a line for each, which begins with its place. */
export function wordsIn(document: Document): string[] {
  return objectsOf(document).flatMap(({ place, node }) =>
    ['summary', 'description']
      .filter((keyword) => keyword in node)
      .map((keyword) => `${place}, ${keyword}: ${String(node[keyword]).replaceAll(/\s+/g, ' ').trim()}`),
  );
}

/** Where the words of a description are other than those that were read. */
export function findDescribedWords(document: Document, provider: Pick<Provider, 'name'>): string[] {
  const file = approvedWords(provider);
  const approved = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const words = wordsIn(document);
  return [
    ...words.filter((line) => !approved.includes(line)).map((line) => `was not approved: ${line}`),
    ...approved.filter((line) => !words.includes(line)).map((line) => `is said no more: ${line}`),
  ];
}
