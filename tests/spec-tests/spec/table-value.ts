import { type Columns, mapped } from '../checks/compare.ts';
import { type Document, resolve, type Schema } from './document.ts';

/** The keywords that are columns of the table, by the type whose values they limit. */
const columnNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  string: { minLength: 'min', maxLength: 'max' },
  array: { maxItems: 'max' },
};

/** A schema in the terms of the table. A keyword that is no column of it stands under its own name. */
export function tableValue(document: Document, schema: Schema): Columns {
  const {
    properties = {},
    items,
    required = [],
    type,
    nullable,
    pattern,
    additionalProperties,
    ...others
  } = flatSchema(document, schema);
  const types = [type].flat() as string[];
  const [only, ...more] = types.filter((each) => each !== 'null');
  const names = columnNames[only ?? ''] ?? {};
  const capitals = /^\^\[A-Z\]\{(\d+)\}\$$/.exec(String(pattern))?.[1];
  const members = properties as Readonly<Record<string, Schema>>;
  return {
    ...Object.fromEntries(
      Object.entries(others).map(([keyword, value]) => [names[keyword] ?? keyword, value]),
    ),
    type: more.length > 0 ? types : only,
    ...(types.includes('null') || nullable ? { nullable: true } : {}),
    ...(capitals ? { capitals: Number(capitals) } : { pattern }),
    closed: only === 'object' ? isClosed(additionalProperties) : additionalProperties,
    items: items && tableValue(document, items as Schema),
    members: mapped(members, (member) => tableValue(document, member)),
    // In the order of the page, which the site shows too.
    order: Object.keys(members),
    required: (required as string[]).toSorted(),
  };
}

/** A schema for the members that are not listed is neither open nor closed, and stands for itself. */
function isClosed(additionalProperties: unknown = true): unknown {
  return typeof additionalProperties === 'boolean' ? !additionalProperties : additionalProperties;
}

/** Keywords that only explain. */
const annotations = new Set(['description', 'examples', 'x-evidence']);

/**
 * The keywords of a schema and of all that it refers to, as one object. A keyword that two of them give different
 * values stands in it twice, under a name that nothing expects.
 */
function flatSchema(document: Document, { $ref: reference, anyOf, ...own }: Schema): Schema {
  const parts = [
    ...(typeof reference === 'string'
      ? [flatSchema(document, resolve(document, { $ref: reference } as Schema))]
      : []),
    ...nullableParts(document, anyOf),
    own,
  ];
  return parts.reduce<Record<string, unknown>>((flat, part) => {
    for (const [keyword, value] of Object.entries(part)) {
      if (annotations.has(keyword)) continue;
      const isOther = keyword in flat && JSON.stringify(flat[keyword]) !== JSON.stringify(value);
      flat[keyword] = isOther ? { first: flat[keyword], second: value } : value;
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
