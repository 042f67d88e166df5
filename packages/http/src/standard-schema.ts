import type { Issue } from './bridge-error.js';
import { memberPath } from './member-path.js';
import { ownMembers } from './own-members.js';

/** The part of a Standard Schema (version 1) that a client uses; the generated validators are such. */
export interface RequestSchema {
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaResult | Promise<SchemaResult>;
  };
}

interface SchemaResult {
  readonly issues?: readonly SchemaIssue[] | undefined;
}

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What the schema has against the value, with dotted paths; empty where it has nothing. */
export function schemaIssues(schema: RequestSchema, value: unknown): readonly Issue[] {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('a request schema must be synchronous');
  const { issues = [] } = ownMembers(result);
  return issues.map(({ message, path = [] }) => ({
    path: path
      .map((part) => (typeof part === 'object' ? part.key : part))
      .reduce<string>((parent, key) => memberPath(parent, typeof key === 'number' ? key : String(key)), ''),
    message,
  }));
}
