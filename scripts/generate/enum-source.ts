import { call, type CheckScope } from './check-source.ts';
import { spokenPlural } from './names.ts';
import type { SchemaObject } from './openapi-document.ts';
import { literal } from './source-text.ts';
import { stringEnum } from './string-enum.ts';

/** The check of `enum` and `const`. */
export function enumSource(schema: SchemaObject, scope: CheckScope, name?: string): string[] {
  const values = allowedValues(schema);
  if (!values) return [];
  const shared = name !== undefined && stringEnum(schema)?.length === values.length;
  const list = shared ? scope.values(name) : `[${values.map(scalar).join(', ')}]`;
  return [call(scope, 'listed', [list, literal(message(values, name))])];
}

function message(values: readonly unknown[], name: string | undefined): string {
  if (values.length === 1) return `must be ${values[0]}`;
  if (values.length <= 12) return `must be one of ${values.join(', ')}`;
  return name ? `must be one of the documented ${spokenPlural(name)}` : 'must be one of the listed values';
}

/** The listed values that the schema's type and lengths allow too. */
function allowedValues({
  enum: values,
  const: only,
  type,
  minLength = 0,
  maxLength = Infinity,
}: SchemaObject) {
  const types = type === undefined ? undefined : [type].flat();
  const listed = values ?? (only === undefined ? undefined : [only]);
  return listed?.filter((value) => {
    if (types && !types.some((each) => isOfType(value, each))) return false;
    return typeof value !== 'string' || ([...value].length >= minLength && [...value].length <= maxLength);
  });
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? literal(value) : String(value);
}
