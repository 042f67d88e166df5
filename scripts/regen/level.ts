import type { Difference } from './diff.ts';
import { namesIn } from '../openapi/pointer.ts';

/** What a change means for users, the heaviest first. */
export const levels = ['breaking', 'added', 'described'] as const;

export type Level = (typeof levels)[number];

/**
 * The level of a difference: the verdict of `redocly diff`, which judges what goes over the wire, and two things that it
 * cannot know. The name of a schema is the name of an exported type, and one way in that is gone locks its users out.
 * And whatever is more than words is more than a patch.
 */
export function levelOf(difference: Difference): Level {
  if (difference.impact === 'major' || locksOut(difference)) return 'breaking';
  return isProse(difference) ? 'described' : 'added';
}

function locksOut({ kind, typeName, base }: Difference): boolean {
  if (kind !== 'removed') return false;
  return (
    typeName === 'SecurityRequirement' || (typeName === 'Schema' && isNamedSchema(namesIn(base!.pointer)))
  );
}

/** Whether the names along a pointer lead to one of the named schemas itself. */
export function isNamedSchema([components, schemas, ...names]: readonly string[]): boolean {
  return components === 'components' && schemas === 'schemas' && names.length === 1;
}

// Of our extensions `x-idempotent` alone changes what a package does.
const proseMembers = new Set([
  ...['title', 'summary', 'description', 'example', 'examples', 'tags', '$comment'],
  ...['x-evidence', 'x-idempotent-evidence', 'x-pii', 'x-reviewed', 'x-update-semantics'],
]);
const proseObjects = /^(Info|Contact|License|Tag|TagGroups?|ExternalDocs|Example|ExamplesMap|SpecExtension)$/;

function isProse({ typeName, property }: Difference): boolean {
  return proseObjects.test(typeName) || (property !== undefined && proseMembers.has(property));
}
