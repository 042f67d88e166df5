import type { Document, Schema } from '../spec/document.ts';
import { flatSchema } from '../spec/schema-columns.ts';
import { schemaColumns } from '../spec/schema-columns.ts';
import type { Value } from '../expected/value.ts';
import { compareColumns, compareNames } from './compare.ts';

/** Where the named schemas of a spec differ from the table: fields, limits, formats, what is required or nullable. */
export function findDescribedValues(document: Document, schemas: Readonly<Record<string, Value>>): string[] {
  const described = document.components.schemas;
  return [
    ...compareNames('the schemas', Object.keys(described), Object.keys(schemas)),
    ...Object.entries(schemas).flatMap(([name, value]) =>
      compareValue(document, name, described[name], value),
    ),
  ];
}

/** The same for one value and all within it. A schema that is missing is a finding of whoever looked for it. */
export function compareValue(
  document: Document,
  where: string,
  schema: Schema | undefined,
  value: Value,
): string[] {
  if (!schema) return [];
  const { properties = {}, items, required = [], ...flat } = flatSchema(document, schema);
  const described = properties as Readonly<Record<string, Schema>>;
  const { members = {}, items: listedItems, required: _ofParent, pii, ...columns } = value as Everything;
  const names = Object.keys(members);
  return [
    ...compareColumns(where, schemaColumns(flat), { ...columns, 'x-pii': pii }),
    // In the order of the page, which the site shows too.
    ...compareColumns(where, { members: Object.keys(described) }, { members: names }),
    ...compareColumns(
      where,
      { required: (required as string[]).toSorted() },
      { required: names.filter((name) => members[name]!.required).toSorted() },
    ),
    ...names.flatMap((name) => compareValue(document, `${where}.${name}`, described[name], members[name]!)),
    ...(listedItems ? compareValue(document, `${where}[]`, (items ?? {}) as Schema, listedItems) : []),
  ];
}

/** A row with every column that any kind of row has. */
type Everything = Pick<Value, 'required' | 'pii'> & {
  readonly members?: Readonly<Record<string, Value>>;
  readonly items?: Value;
};
