import type { Issue } from '../errors/bridge-error.js';
import { type RequestSchema, schemaIssues } from '../util/standard-schema.js';

// Half of a surrogate pair cannot be written into a URL.
const unwritable = /\p{Surrogate}/u;

// Every URL parser takes these away, and what is before them.
const dots = /^\.{0,2}$/;

/**
 * What is wrong with a parameter of a request, under the name given: what its schema says, or that no URL can hold it.
 *
 * @param isSegment Whether it becomes a segment of a path.
 */
export function parameterIssues(
  name: string,
  value: unknown,
  schema: RequestSchema,
  isSegment = false,
): readonly Issue[] {
  const issues = schemaIssues(schema, value, name);
  const isLost = typeof value === 'string' && (unwritable.test(value) || (isSegment && dots.test(value)));
  return issues.length === 0 && isLost
    ? [{ path: name, message: 'must be a text that a URL can hold' }]
    : issues;
}
