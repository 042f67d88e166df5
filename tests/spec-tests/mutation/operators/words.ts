import type { SpecObject } from '../../spec/objects.ts';
import { type Edit, type Mutation, mutationsAt, nodeAt, set } from '../mutation.ts';

/** What a text may say wrong, and what it then says. */
const wrong: readonly (readonly [what: string, where: RegExp, other: (found: string) => string])[] = [
  ['change a number in', /\b\d+\b/g, (found) => String(Number(found) + 1)],
  ['turn round', / (?:not|no|never)(?= )/g, () => ''],
  ['change a name in', /(?<=`)[^`\s]+(?=`)/g, () => 'OTHER'],
];

/** Mistakes in what summaries and descriptions say. */
export function wordMutations(objects: readonly SpecObject[]): Mutation[] {
  return ['summary', 'description'].flatMap((keyword) => {
    const told = objects.filter(({ node }) => typeof node[keyword] === 'string');
    return told.flatMap((object, index) => [
      ...mutationsAt(object.path, textEdits(keyword, String(object.node[keyword]))),
      ...swaps(keyword, object, told.slice(index + 1)),
    ]);
  });
}

function textEdits(keyword: string, text: string): Edit[] {
  return [
    {
      kind: `add a sentence to a ${keyword}`,
      change: set(keyword, `${text.trim()} Otherwise it is cleared.`),
    },
    ...wrong.flatMap(([what, where, other]) =>
      [...text.matchAll(where)].map(({ 0: found, index }) => ({
        kind: `${what} a ${keyword}`,
        what: `${found} at ${index}`,
        change: set(keyword, text.slice(0, index) + other(found) + text.slice(index + found.length)),
      })),
    ),
  ];
}

/** The text of an object and of the next one of its kind that says something else change places. */
function swaps(
  keyword: string,
  { kind, place, path, node }: SpecObject,
  later: readonly SpecObject[],
): Mutation[] {
  const other = later.find((each) => each.kind === kind && each.node[keyword] !== node[keyword]);
  if (!other) return [];
  return [
    {
      kind: `swap two texts (${keyword})`,
      where: `${place} and ${other.place}`,
      apply(document) {
        nodeAt(document, path)[keyword] = other.node[keyword];
        nodeAt(document, other.path)[keyword] = node[keyword];
      },
    },
  ];
}
