import type { Issue } from '../errors/bridge-error.js';
import { tryOrUndefined } from './try-or-undefined.js';
import { propertyPath } from './property-path.js';

/** The part of a Standard Schema (version 1) that a client uses. It must be synchronous, as the generated ones are. */
export interface RequestSchema {
  /** The part of a Standard Schema that is used; its `validate` must be synchronous. */
  readonly '~standard': {
    readonly validate: (value: unknown) => { readonly issues?: readonly SchemaIssue[] | undefined };
  };
}

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

type Result = ReturnType<RequestSchema['~standard']['validate']>;

const none: readonly Issue[] = [];

/**
 * Validates a value; returns the issues with dotted paths, an empty list if it is valid.
 *
 * @param at The path of the value itself.
 */
export function schemaIssues(schema: RequestSchema, value: unknown, at = ''): readonly Issue[] {
  const result: Result = schema['~standard'].validate(value);
  // A promise would count as valid, and its rejection would end the process.
  if ('then' in result) {
    tryOrUndefined(() => (result as unknown as Promise<unknown>).then(undefined, () => {}));
    return [{ path: at, message: 'cannot be checked: its schema is asynchronous' }];
  }
  const { issues } = result;
  // `issues` may be a getter of a class; additions to Object.prototype do not count.
  if (!issues || issues === (Object.prototype as Result).issues) return none;
  return issues.map(({ message, path = [] }) => ({
    path: path.reduce<string>(
      (parent, part) => propertyPath(parent, typeof part === 'object' ? part.key : part),
      at,
    ),
    message,
  }));
}
