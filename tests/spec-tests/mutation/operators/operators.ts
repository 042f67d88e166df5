import type { Document } from '../../spec/document.ts';
import { objectsOf } from '../../spec/objects.ts';
import type { Mutation } from '../mutation.ts';
import { additionMutations } from './additions.ts';
import { keywordMutations } from './keywords.ts';
import { referenceMutations } from './references.ts';
import { shapeMutations } from './shapes.ts';
import { wordMutations } from './words.ts';

const operators = [keywordMutations, shapeMutations, additionMutations, referenceMutations, wordMutations];

/** Every mistake that we know how to make in a spec, one at a time. */
export function mutationsOf(document: Document): Mutation[] {
  const objects = objectsOf(document);
  return operators.flatMap((mutationsOfKind) => mutationsOfKind(objects));
}
