import { call, type CheckScope } from './check-scope.ts';
import { isLetterPair } from './letter-pairs.ts';
import { spoken } from './names.ts';
import type { SchemaObject } from './openapi-document.ts';
import { literal } from './source-text.ts';

/** The longest list that a message shows. */
const shown = 12;

/** Judges `enum` and `const`. */
export function enumStatements(
  schema: SchemaObject,
  variable: string,
  place: string,
  scope: CheckScope,
): string[] {
  const values = allowedValues(schema);
  if (!values) return [];
  const said = literal(message(values, place));
  if (values.length > shown && values.every(isLetterPair)) {
    return [`${call(scope, 'coded', variable, scope.letterPairs(place, values), said)};`];
  }
  return [`${call(scope, 'listed', variable, scope.set(place, values), said)};`];
}

function message(values: readonly unknown[], place: string): string {
  if (values.length === 1) return `must be ${values[0]}`;
  if (values.length <= shown) return `must be one of ${values.map(String).join(', ')}`;
  return `must be a documented ${spoken(place)}`;
}

/** The listed values that the schema's type and its keywords for strings allow too. */
function allowedValues(schema: SchemaObject): unknown[] | undefined {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  return values?.filter((value) => {
    if (types && !types.some((type) => isOfType(value, type))) return false;
    return typeof value !== 'string' || isAllowedText(value, schema);
  });
}

function isAllowedText(value: string, schema: SchemaObject): boolean {
  const { minLength = 0, maxLength = Infinity, pattern = '' } = schema;
  const { length } = [...value];
  return length >= minLength && length <= maxLength && new RegExp(pattern, 'u').test(value);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
