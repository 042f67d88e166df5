import { bodiesOf } from '../spec/operations.ts';
import { type Document, resolve } from '../spec/document.ts';
import { objectsOf } from '../spec/objects.ts';
import type { Provider } from '../expected/provider.ts';
import { type Columns, compare } from './compare.ts';

/** Where the examples of a description are other than those of the provider's pages. */
export function findDescribedExamples(
  document: Document,
  { bodyExamples, valueExamples }: Provider,
): string[] {
  const listed = Object.entries(bodyExamples).flatMap(([operation, bodies]) =>
    Object.entries(bodies).map(([which, examples]) => [`${operation}.${which}`, examples]),
  );
  return [
    ...compare('the examples', bodyColumns(document), Object.fromEntries(listed)),
    ...compare('the examples', valueColumns(document), valueExamples),
  ];
}

function bodyColumns(document: Document): Columns {
  return Object.fromEntries(
    bodiesOf(document).flatMap(({ operation, which, body }) =>
      Object.values(body.content ?? {}).map(({ examples = {} }) => [
        `${operation}.${which}`,
        Object.fromEntries(
          Object.entries(examples).map(([name, example]) => [name, resolve(document, example).value]),
        ),
      ]),
    ),
  );
}

function valueColumns(document: Document): Columns {
  return Object.fromEntries(
    objectsOf(document).flatMap(({ kind, place, node }) => {
      if (kind === 'parameter' && 'example' in node) return [[place, [node['example']]]];
      return kind === 'schema' && 'examples' in node ? [[place, node['examples']]] : [];
    }),
  );
}
