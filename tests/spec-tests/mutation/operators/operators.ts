import type { Document } from '../../spec/document.ts';
import type { Mutation, Node } from '../mutation.ts';
import { objectsOf } from '../../spec/objects.ts';
import { accessMutations } from './access.ts';
import { evidenceMutations } from './evidence.ts';
import { exampleMutations } from './examples.ts';
import { infoMutations } from './info.ts';
import { operationMutations } from './operations.ts';
import { referenceMutations } from './references.ts';
import { schemaMutations } from './schemas.ts';
import { unlistedMutations } from './unlisted.ts';
import { wordMutations } from './words.ts';

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
