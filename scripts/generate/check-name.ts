import type { CheckScope } from './check-scope.ts';
import { type Schema, type SchemaObject, schemaNameOf } from './openapi-document.ts';

/** The name of a check of the schema. */
export function checkName(schema: Schema, place: string, scope: CheckScope): string {
  if (schema === true) return scope.use('anything');
  const keywords = Object.keys(schema);
  return keywords.length === 1 && keywords[0] === '$ref'
    ? namedCheck((schema as SchemaObject).$ref!, scope)
    : scope.check(place, schema);
}

/** The name of the check of a named schema. */
export function namedCheck(reference: string, scope: CheckScope): string {
  const name = schemaNameOf(reference);
  if (name === undefined)
    throw new Error(`A validator can follow references to named schemas only: ${reference}`);
  return scope.named(name);
}
