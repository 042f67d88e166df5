import type { Document } from '../spec/document.ts';
import { grammar } from '../spec/grammar.ts';
import { objectsOf } from '../spec/objects.ts';

/** Each keyword of a description that the table has nothing to compare with. */
export function findUnlistedKeywords(document: Document): string[] {
  return objectsOf(document).flatMap(({ kind, place, node }) =>
    Object.keys(node)
      .filter((keyword) => !Object.hasOwn(grammar[kind], keyword))
      .map((keyword) => `${place || 'the description'}: a ${kind} with ${keyword} is not in the table`),
  );
}
