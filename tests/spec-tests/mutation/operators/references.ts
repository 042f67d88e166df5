import type { SpecObject } from '../../spec/objects.ts';
import { type Mutation, mutationsAt, set } from '../mutation.ts';

/** Mistakes about which shared schema, answer, header or example stands at a place. */
export function referenceMutations(objects: readonly SpecObject[]): Mutation[] {
  return objects.flatMap(({ kind, path, node: { $ref: reference } }) => {
    if (typeof reference !== 'string') return [];
    const prefix = reference.slice(0, reference.lastIndexOf('/') + 1);
    const others = objects
      .filter((each) => each.kind === kind && each.path.length === 3 && each.path[0] === 'components')
      .map((each) => prefix + each.path.at(-1))
      .filter((other) => other !== reference);
    return mutationsAt(
      path,
      others.slice(0, 2).map((other) => ({
        kind: `refer to another ${kind}`,
        what: `${reference} to ${other}`,
        change: set('$ref', other),
      })),
    );
  });
}
