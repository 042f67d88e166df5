import { isDeepStrictEqual } from 'node:util';
import { type Schema, schemaNameOf, type SchemaObject } from '../../generate/openapi-document.ts';
import type { Members, Named } from './api-document.ts';

/** A schema in one piece: what it refers to and the parts that it puts together are members of its own. */
export interface FlatSchema extends Members {
  /** Every type that it takes; absent where it takes any. */
  readonly type?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Named<Schema>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  /** The forms of which a value has to have one, or any. */
  readonly forms?: readonly Schema[];
  readonly isExact?: boolean;
  /** Whether it takes null beside a schema that is compared by itself. */
  readonly orNull?: boolean;
}

/** How many schemas that are put together of each other are followed. */
const deepest = 10;

/** The named schemas that a schema is put together of. */
export function partNames(schema: Schema): string[] {
  if (typeof schema === 'boolean') return [];
  const { $ref, allOf = [] } = schema;
  const own = $ref === undefined ? undefined : schemaNameOf($ref);
  const parts = [...allOf, ...(formOrNull(schema) ?? [])].flatMap(partNames);
  return own === undefined ? parts : [own, ...parts];
}

/** Puts a schema together, but for the named schemas in `apart`, which are compared by themselves. */
export function flatten(
  schema: Schema,
  schemas: Named<Schema>,
  apart: ReadonlySet<string>,
  above: readonly string[] = [],
): FlatSchema {
  if (typeof schema === 'boolean') return schema ? {} : { not: {} };
  const { $ref, allOf = [], anyOf, oneOf, const: only, type, ...own } = schema;
  const name = $ref === undefined ? undefined : schemaNameOf($ref);
  const isOpen = name !== undefined && !apart.has(name) && !above.includes(name) && above.length < deepest;
  const inside = isOpen ? [...above, name] : above;
  const parts = [...allOf, ...(isOpen ? [schemas[name] ?? true] : [])];
  let flat: FlatSchema = {
    ...(own as Members),
    ...(type !== undefined && { type: [type].flat() }),
    ...(only !== undefined && { enum: [only] }),
  };
  for (const part of parts) flat = merge(flat, flatten(part, schemas, apart, inside));

  const nullable = formOrNull(schema);
  if (nullable) {
    const form = flatten(nullable[0]!, schemas, apart, inside);
    // Where a type stands beside the forms, that says whether null is one of them.
    return flat.type ? merge(flat, form) : merge(flat, withNull(form));
  }
  const forms = anyOf ?? oneOf;
  if (forms) flat = { ...flat, forms, isExact: anyOf === undefined };
  return settled(flat);
}

/** The one form beside null, where null cannot be both. */
export function formOrNull({ anyOf, oneOf }: SchemaObject): readonly [Schema] | undefined {
  const forms = anyOf ?? oneOf ?? [];
  const others = forms.filter((form) => !isNull(form));
  const [only] = others;
  if (only === undefined || others.length > 1 || forms.length !== 2) return undefined;
  return anyOf || refusesNull(only) ? [only] : undefined;
}

/** Whether a schema is known to refuse null; a named one hardly ever takes it. */
function refusesNull(schema: Schema): boolean {
  if (typeof schema === 'boolean') return !schema;
  const { type, enum: values, const: only, $ref } = schema;
  if (type !== undefined) return ![type].flat().includes('null');
  if (values) return !values.includes(null);
  return $ref !== undefined || (only !== undefined && only !== null);
}

function isNull(schema: Schema): boolean {
  return typeof schema === 'object' && String(schema.type) === 'null';
}

function withNull(flat: FlatSchema): FlatSchema {
  return flat.type ? { ...flat, type: [...new Set([...flat.type, 'null'])] } : { ...flat, orNull: true };
}

/** Null is a type, and no value of a list; what is closed to the members that no part knows is closed. */
function settled({ unevaluatedProperties: rest, ...others }: FlatSchema): FlatSchema {
  const flat: FlatSchema = rest === false ? { ...others, additionalProperties: false } : others;
  if (!flat.enum) return flat;
  const values = flat.enum.filter((value) => value !== null);
  const isNullable = values.length < flat.enum.length;
  if (!flat.type) return { ...flat, enum: values, ...(isNullable && { orNull: true }) };
  return {
    ...flat,
    enum: values,
    type: isNullable ? flat.type : flat.type.filter((type) => type !== 'null'),
  };
}

/** A schema that judges as the two do together. */
function merge(one: FlatSchema, other: FlatSchema): FlatSchema {
  const merged: Record<string, unknown> = { ...other, ...one };
  for (const keyword of Object.keys(one)) {
    if (other[keyword] === undefined || isDeepStrictEqual(one[keyword], other[keyword])) continue;
    merged[keyword] =
      mergers[keyword]?.(one[keyword] as never, other[keyword] as never) ?? otherwise(keyword, one, other);
  }
  return merged;
}

const largest = (one: number, other: number): number => Math.max(one, other);
const least = (one: number, other: number): number => Math.min(one, other);
const mergers: Readonly<Record<string, (one: never, other: never) => unknown>> = {
  type: (one: readonly string[], other: readonly string[]) =>
    one.filter((type) => other.includes(type) || (type === 'integer' && other.includes('number'))),
  enum: (one: readonly unknown[], other: readonly unknown[]) => one.filter((value) => other.includes(value)),
  required: (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])],
  properties: (one: Named<Schema>, other: Named<Schema>) => {
    const both = Object.keys(one).filter((name) => Object.hasOwn(other, name));
    return {
      ...one,
      ...other,
      ...Object.fromEntries(both.map((name) => [name, together(one[name]!, other[name]!)])),
    };
  },
  items: together,
  additionalProperties: (one: Schema, other: Schema) =>
    one === false || other === false ? false : together(one, other),
  ...{ minLength: largest, minimum: largest, exclusiveMinimum: largest },
  ...{ minItems: largest, minProperties: largest },
  ...{ maxLength: least, maximum: least, exclusiveMaximum: least, maxItems: least, maxProperties: least },
};

/** The schema that is both, each part of it once. */
function together(one: Schema, other: Schema): Schema {
  const parts = [one, other].flatMap((schema) =>
    typeof schema === 'object' && Object.keys(schema).join() === 'allOf' ? schema.allOf! : [schema],
  );
  return { allOf: [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()] };
}

/** Of words the nearest; of a rule that has no common form both. */
function otherwise(keyword: string, one: Members, other: Members): unknown {
  const isWords = /^(title|description|examples?|default|deprecated|x-.*)$/.test(keyword);
  return isWords ? one[keyword] : { allOf: [one[keyword], other[keyword]] };
}
