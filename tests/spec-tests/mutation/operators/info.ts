import type { SpecObject } from '../../spec/objects.ts';
import { type Mutation, mutationsAt, type Node } from '../mutation.ts';

const facts: Readonly<Record<string, readonly string[]>> = {
  info: ['title', 'version'],
  contact: ['name', 'url'],
  license: ['name', 'identifier'],
  tag: ['name'],
};

/** Mistakes about what the description is and whom it names. */
export function infoMutations(objects: readonly SpecObject[]): Mutation[] {
  return objects.flatMap(({ kind, path }) =>
    mutationsAt(
      path,
      (facts[kind] ?? []).map((fact) => ({
        kind: 'change a fact about the description',
        what: fact,
        change: (node: Node) => void (node[fact] = `${String(node[fact])}.1`),
      })),
    ),
  );
}
