import { enumSource } from './enum-source.ts';
import { schemaNameOf, type Schema, type SchemaObject } from './openapi-document.ts';
import { typeSource } from './type-source.ts';

/** What the source code of a check may refer to. */
export interface CheckScope {
  /** A check function or rule of `checks/`. */
  use(name: string): string;
  /** The check of a named schema. */
  schema(name: string): string;
  /** The array with the values of a named string enum. */
  values(name: string): string;
}

/** The source code of a check that judges as the schema says; `name` is the schema's, if it has one. */
export function checkSource(schema: Schema, scope: CheckScope, name?: string): string {
  if (schema === true) return scope.use('anything');
  if (schema === false) return call(scope, 'not', [scope.use('anything')]);
  const checks = [
    ...(schema.$ref === undefined ? [] : [referenceSource(schema.$ref, scope)]),
    ...enumSource(schema, scope, name),
    ...typeSource(schema, scope),
    ...(schema.allOf ?? []).map((part) => checkSource(part, scope)),
    ...(schema.anyOf ? [alternatives('some', schema.anyOf, scope)] : []),
    ...(schema.oneOf ? [alternatives('exactlyOne', schema.oneOf, scope)] : []),
    ...(schema.not === undefined ? [] : [call(scope, 'not', [checkSource(schema.not, scope)])]),
  ];
  if (checks.length > 1) return call(scope, 'every', checks);
  return checks[0] ?? scope.use('anything');
}

/** The source code of a call; bundlers may drop it where its result is not used. */
export function call(scope: CheckScope, name: string, values: readonly string[]): string {
  return `/* @__PURE__ */ ${scope.use(name)}(${values.join(', ')})`;
}

function referenceSource(reference: string, scope: CheckScope): string {
  const name = schemaNameOf(reference);
  if (name === undefined)
    throw new Error(`The validators follow references to named schemas only: ${reference}`);
  return scope.schema(name);
}

function alternatives(check: string, schemas: readonly Schema[], scope: CheckScope): string {
  const others = schemas.filter((schema) => !isNull(schema));
  if (others.length === 0 || others.length === schemas.length) {
    return call(
      scope,
      check,
      schemas.map((schema) => checkSource(schema, scope)),
    );
  }
  const sources = others.map((schema) => checkSource(schema, scope));
  return call(scope, 'nullable', [sources.length > 1 ? call(scope, check, sources) : sources[0]!]);
}

function isNull(schema: Schema): boolean {
  return typeof schema === 'object' && (schema as SchemaObject).type === 'null';
}
