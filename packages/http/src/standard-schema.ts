import type { Issue } from './bridge-error.js';
import { memberPath } from './member-path.js';
import { ownMembers } from './own-members.js';

/** The part of a Standard Schema (version 1) that a client uses; it must be synchronous, as the generated ones are. */
export interface RequestSchema {
  readonly '~standard': {
    readonly validate: (value: unknown) => { readonly issues?: readonly SchemaIssue[] | undefined };
  };
}

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What the schema has against the value, with dotted paths; empty where it has nothing. */
export function schemaIssues(schema: RequestSchema, value: unknown): readonly Issue[] {
  // A success holds no issues of its own, and must not be taken to inherit any.
  const { issues = [] } = ownMembers(schema['~standard'].validate(value));
  return issues.map(({ message, path = [] }) => ({
    path: path.reduce<string>(
      (parent, part) => memberPath(parent, typeof part === 'object' ? part.key : part),
      '',
    ),
    message,
  }));
}
