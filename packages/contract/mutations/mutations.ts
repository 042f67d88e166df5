import type { Document } from '../spec/document.ts';
import type { Mutation, Node } from './mutation.ts';
import { accessMutations } from './of-access.ts';
import { exampleMutations } from './of-examples.ts';
import { operationMutations } from './of-operations.ts';
import { schemaMutations } from './of-schemas.ts';

/** Every mistake that we know how to make in a spec, one at a time. */
export function mutationsOf(document: Document): Mutation[] {
  const node = document as unknown as Node;
  return [schemaMutations, operationMutations, accessMutations, exampleMutations].flatMap((each) =>
    each(node),
  );
}
