import type { SpecObject } from '../../spec/objects.ts';
import { type Edit, type Mutation, mutationsAt, type Node, nodeAt } from '../mutation.ts';

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
  const numbers = [...text.matchAll(/\b\d+\b/g)];
  const negations = [...text.matchAll(/ (?:not|no|never)(?= )/g)];
  const codes = [...text.matchAll(/(?<=`)[^`\s]+(?=`)/g)];
  const replaced = ({ 0: match, index }: RegExpExecArray, other: string): string =>
    text.slice(0, index) + other + text.slice(index + match.length);
  return [
    { kind: `drop a ${keyword}`, change: (node) => void delete node[keyword] },
    ...numbers.map((match): Edit => ({
      kind: `change a number in a ${keyword}`,
      what: match[0],
      change: (node) => void (node[keyword] = replaced(match, String(Number(match[0]) + 1))),
    })),
    ...negations.map((match): Edit => ({
      kind: `turn a ${keyword} round`,
      what: `at ${match.index}`,
      change: (node) => void (node[keyword] = replaced(match, '')),
    })),
    ...(keyword === 'description'
      ? [
          {
            kind: 'add a sentence to a description',
            change: (node: Node) => void (node[keyword] = `${text.trim()} Otherwise it is cleared.`),
          },
        ]
      : []),
    ...codes.map((match): Edit => ({
      kind: `change a name in a ${keyword}`,
      what: match[0],
      change: (node) => void (node[keyword] = replaced(match, 'OTHER')),
    })),
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
      apply(document: Node) {
        nodeAt(document, path)[keyword] = other.node[keyword];
        nodeAt(document, other.path)[keyword] = node[keyword];
      },
    },
  ];
}
