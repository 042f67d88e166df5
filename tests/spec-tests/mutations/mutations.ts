import type { Document } from '../spec/document.ts';
import type { Mutation, Node } from './mutation.ts';
import { objectsOf } from '../spec/objects.ts';
import { accessMutations } from './of-access.ts';
import { evidenceMutations } from './of-evidence.ts';
import { exampleMutations } from './of-examples.ts';
import { infoMutations } from './of-info.ts';
import { operationMutations } from './of-operations.ts';
import { referenceMutations } from './of-references.ts';
import { schemaMutations } from './of-schemas.ts';
import { unlistedMutations } from './of-unlisted.ts';
import { wordMutations } from './of-words.ts';

/** Every mistake that we know how to make in a spec, one at a time. */
export function mutationsOf(document: Document): Mutation[] {
  const node = document as unknown as Node;
  const objects = objectsOf(document);
  return [
    ...[schemaMutations, operationMutations, accessMutations, exampleMutations].flatMap((each) => each(node)),
    ...[evidenceMutations, infoMutations, referenceMutations, unlistedMutations, wordMutations].flatMap(
      (each) => each(objects),
    ),
  ];
}
