import { grammar } from '../../spec/grammar.ts';
import type { SpecObject } from '../../spec/objects.ts';
import { drop, type Edit, type Mutation, mutationsAt, type Node, renamed, set } from '../mutation.ts';
import { mistakesIn } from './mistakes.ts';

/** Keywords whose mistakes are told by operators of their own. */
const toldElsewhere: ReadonlySet<string> = new Set(['$ref', 'description', 'summary']);

/** Mistakes in what a description says: each keyword of each object is left out, or says something else. */
export function keywordMutations(objects: readonly SpecObject[]): Mutation[] {
  return objects.flatMap(({ kind, path, node }) =>
    mutationsAt(
      path,
      Object.entries(node).flatMap(([keyword, value]): Edit[] => {
        const { one, each } = grammar[kind][keyword] ?? {};
        const name = `${kind}.${keyword}`;
        const others = one || toldElsewhere.has(keyword) ? [] : each ? entriesIn(value) : mistakesIn(value);
        return [
          ...(keyword === '$ref' || isDefault(keyword, value)
            ? []
            : [{ kind: `drop ${name}`, change: drop(keyword) }]),
          ...others.map(({ what, value: other }) => ({
            kind: `change ${name}`,
            what,
            change: set(keyword, other),
          })),
        ];
      }),
    ),
  );
}

/** An open object is open without saying so. */
const isDefault = (keyword: string, value: unknown): boolean =>
  keyword === 'additionalProperties' && value === true;

/** A list or a map of objects without one of them, or with one under another name. What the objects say is their own. */
function entriesIn(value: unknown): { what: string; value: unknown }[] {
  if (Array.isArray(value))
    return value.map((_item, index) => ({ what: `without ${index}`, value: value.toSpliced(index, 1) }));
  return Object.keys(value as Node).flatMap((name) => {
    const { [name]: _left, ...others } = value as Node;
    return [
      { what: `without ${name}`, value: others },
      { what: `${name} renamed`, value: renamed(value as Node, name, `${name}2`) },
    ];
  });
}
