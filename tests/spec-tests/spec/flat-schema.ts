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
