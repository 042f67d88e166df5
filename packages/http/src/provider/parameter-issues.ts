import type { Issue } from '../errors/bridge-error.js';
import { type RequestSchema, schemaIssues } from '../util/standard-schema.js';

/** An unpaired surrogate, which a URL cannot hold. */
const unwritable = /\p{Surrogate}/u;

/** The same, an empty segment, and the dot segments that every URL parser removes. */
export const notASegment: RegExp = /^\.{0,2}$|\p{Surrogate}/u;

/**
 * The problems of one request parameter: those that its schema finds, or that a URL cannot hold it.
 *
 * @param refused Matches strings that the schema may allow and a URL cannot hold.
 */
export function parameterIssues(
  name: string,
  value: unknown,
  schema: RequestSchema,
  refused: RegExp = unwritable,
): readonly Issue[] {
  const issues = schemaIssues(schema, value, name);
  return issues.length === 0 && refused.test(value as string)
    ? [{ path: name, message: 'must be a text that a URL can hold' }]
    : issues;
}
