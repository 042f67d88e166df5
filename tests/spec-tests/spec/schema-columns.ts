import type { Columns } from '../checks/compare.ts';
import { type Document, resolve, type Schema } from './document.ts';

/** Keywords that only explain. */
const annotations = new Set(['description', 'title', 'examples', 'x-evidence']);

/**
 * The keywords of a schema and of all that it refers to, as one object. A keyword that two of them give different
 * values stands in it twice, the second time under a name that nothing expects.
 */
export function flatSchema(document: Document, schema: Schema): Schema {
  const { $ref: reference, allOf = [], anyOf, ...own } = schema as Schema & { allOf?: readonly Schema[] };
  const parts = [
    ...(typeof reference === 'string'
      ? [flatSchema(document, resolve(document, { $ref: reference } as Schema))]
      : []),
    ...allOf.map((part) => flatSchema(document, part)),
    ...nullableParts(document, anyOf),
    own,
  ];
  return parts.reduce<Record<string, unknown>>((flat, part) => {
    for (const [keyword, value] of Object.entries(part)) {
      if (annotations.has(keyword)) continue;
      flat[keyword] = keyword in flat ? merged(keyword, flat[keyword], value) : value;
    }
    return flat;
  }, {});
}

/** "This or null" as this, marked as nullable; any other choice as it stands. */
function nullableParts(document: Document, anyOf: unknown): Schema[] {
  if (!Array.isArray(anyOf)) return [];
  const [schema, other, ...more] = anyOf as Schema[];
  if (!schema || other?.['type'] !== 'null' || more.length > 0) return [{ anyOf }];
  return [flatSchema(document, schema), { nullable: true }];
}

function merged(keyword: string, first: unknown, second: unknown): unknown {
  if (keyword === 'required') return [...(first as string[]), ...(second as string[])];
  return JSON.stringify(first) === JSON.stringify(second) ? first : { first, second };
}

/** The keywords that are columns of the table, by the type whose values they limit. */
const columnNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  string: { minLength: 'min', maxLength: 'max' },
  array: { maxItems: 'max' },
};

/** The keywords of a flat schema under the names of the table's columns; one that is no column under its own. */
export function schemaColumns({ type, nullable, pattern, additionalProperties, ...others }: Schema): Columns {
  const types = [type].flat() as string[];
  const [only, ...more] = types.filter((each) => each !== 'null');
  const names = columnNames[only ?? ''] ?? {};
  const capitals = /^\^\[A-Z\]\{(\d+)\}\$$/.exec(String(pattern))?.[1];
  return {
    ...Object.fromEntries(
      Object.entries(others).map(([keyword, value]) => [names[keyword] ?? keyword, value]),
    ),
    type: more.length > 0 ? types : only,
    ...(types.includes('null') || nullable ? { nullable: true } : {}),
    ...(capitals ? { capitals: Number(capitals) } : { pattern }),
    closed: only === 'object' ? isClosed(additionalProperties) : additionalProperties,
  };
}

/** A schema for the members that are not listed is neither open nor closed, and stands for itself. */
function isClosed(additionalProperties: unknown = true): unknown {
  return typeof additionalProperties === 'boolean' ? !additionalProperties : additionalProperties;
}
