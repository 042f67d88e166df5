import { takes } from './runtime-checks/composition.ts';
import { multipleOf } from './runtime-checks/multiple-of.ts';
import * as bounds from './runtime-checks/number.ts';
import { call, refusal, type Site } from './check-scope.ts';
import { isOfFormat } from './format-checks.ts';
import { isLetterPair } from './letter-pairs.ts';
import { spoken } from './names.ts';
import type { SchemaObject } from './openapi-document.ts';
import { literal } from './source-text.ts';

/** The longest list that a message shows. */
const shown = 12;

/** Judges `enum` and `const`. */
export function enumStatements(schema: SchemaObject, site: Site): string[] {
  const { place, scope } = site;
  const values = allowedValues(schema);
  if (!values) return [];
  if (values.length === 0) return [refusal(site, 'is not allowed')];
  const said = literal(message(values, place));
  if (values.length > shown && values.every(isLetterPair)) {
    return [`${call(site, 'coded', scope.letterPairs(place, values), said)};`];
  }
  return [`${call(site, 'listed', scope.set(place, values), said)};`];
}

function message(values: readonly unknown[], place: string): string {
  if (values.length === 1) return `must be ${values[0]}`;
  if (values.length <= shown) return `must be one of ${values.map(String).join(', ')}`;
  return `must be a documented ${spoken(place)}`;
}

/** The listed values that the schema's other keywords allow too. */
function allowedValues(schema: SchemaObject): unknown[] | undefined {
  const { enum: listed, const: only } = schema;
  if (listed === undefined && only === undefined) return undefined;
  const values = only === undefined ? listed! : [only].filter((value) => listed?.includes(value) ?? true);
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  return values.filter((value) => {
    if (types && !types.some((type) => isOfType(value, type))) return false;
    if (typeof value === 'number') return isAllowedNumber(value, schema);
    return typeof value !== 'string' || isAllowedText(value, schema);
  });
}

function isAllowedText(value: string, schema: SchemaObject): boolean {
  const { minLength = 0, maxLength = Infinity, pattern = '', format = '' } = schema;
  const { length } = [...value];
  return (
    length >= minLength &&
    length <= maxLength &&
    new RegExp(pattern, 'u').test(value) &&
    isOfFormat(value, format)
  );
}

const numbers = { ...bounds, multipleOf };
const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;

function isAllowedNumber(value: number, schema: SchemaObject): boolean {
  return limits.every((keyword) => {
    const limit = schema[keyword];
    return (
      limit === undefined ||
      takes(value, (_value, path, issues) => numbers[keyword](value, path, issues, limit))
    );
  });
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
