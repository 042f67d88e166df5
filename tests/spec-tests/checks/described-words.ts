import type { Document } from '../spec/document.ts';
import { objectsOf } from '../spec/objects.ts';
import type { Provider } from '../expected/provider.ts';
import { type Columns, compareColumns, compareNames } from './compare.ts';

/** Where the summaries and descriptions of a description say something else than the table. */
export function findDescribedWords(document: Document, { summaries, words }: Provider): string[] {
  const described = textsOf(document, 'description');
  return [
    ...compareColumns('the summaries', textsOf(document, 'summary'), summaries),
    ...compareNames('the descriptions', Object.keys(described), Object.keys(words)),
    ...Object.entries(words).flatMap(([place, said]) => {
      const text = described[place];
      if (typeof text !== 'string') return [];
      if (typeof said === 'string')
        return compareColumns(place, { description: text }, { description: said });
      return said
        .filter((phrase) => !text.includes(phrase))
        .map((phrase) => `${place}: the description does not say "${phrase}"`);
    }),
  ];
}

function textsOf(document: Document, keyword: string): Columns {
  return Object.fromEntries(
    objectsOf(document)
      .filter(({ node }) => keyword in node)
      .map(({ place, node }) => [place, String(node[keyword]).replaceAll(/\s+/g, ' ').trim()]),
  );
}
