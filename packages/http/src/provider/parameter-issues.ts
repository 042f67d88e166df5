import type { Issue } from '../errors/bridge-error.js';
import { type RequestSchema, schemaIssues } from '../util/standard-schema.js';

/** Half of a surrogate pair, which cannot be written into a URL. */
const unwritable = /\p{Surrogate}/u;

/** The same, and what every URL parser takes away together with what is before it. */
export const notASegment: RegExp = /^\.{0,2}$|\p{Surrogate}/u;

/**
 * What is wrong with a parameter of a request, under the name given: what its schema says, or that no URL can hold it.
 *
 * @param refused Texts that the schema may allow and a URL cannot hold.
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
