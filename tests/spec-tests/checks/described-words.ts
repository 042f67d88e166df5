import type { Document } from '../spec/document.ts';
import { objectsOf } from '../spec/objects.ts';
import type { Provider } from '../expected/provider.ts';
import { type Columns, compareColumns } from './compare.ts';

/** Where the summaries and descriptions of a description say something else than the table. */
export function findDescribedWords(document: Document, { summaries, words }: Provider): string[] {
  const listed = Object.entries(words).map(([place, said]) => [place, [said].flat().join(' ')]);
  return [
    ...compareColumns('the summaries', textsOf(document, 'summary'), summaries),
    ...compareColumns('the descriptions', textsOf(document, 'description'), Object.fromEntries(listed)),
  ];
}

function textsOf(document: Document, keyword: string): Columns {
  return Object.fromEntries(
    objectsOf(document)
      .filter(({ node }) => keyword in node)
      .map(({ place, node }) => [place, String(node[keyword]).replaceAll(/\s+/g, ' ').trim()]),
  );
}
