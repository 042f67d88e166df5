import type { Value } from '../expected/value.ts';
import type { Document } from '../spec/document.ts';
import { tableValue } from '../spec/table-value.ts';
import { type Columns, compare, mapped } from './compare.ts';

/** Where the named schemas of a spec differ from the table: fields, limits, formats, what is required or nullable. */
export function findDescribedValues(document: Document, schemas: Readonly<Record<string, Value>>): string[] {
  const described = mapped(document.components.schemas, (schema) => tableValue(document, schema));
  return compare('the schemas', described, mapped(schemas, listedValue));
}

/** A row of the table, with every column that any kind of row has. */
export function listedValue(value: Value): Columns {
  const { members = {}, items, required: _ofParent, pii, ...columns } = value as Everything;
  const names = Object.keys(members);
  return {
    ...columns,
    'x-pii': pii,
    items: items && listedValue(items),
    members: mapped(members, listedValue),
    order: names,
    required: names.filter((name) => members[name]!.required).toSorted(),
  };
}

type Everything = Pick<Value, 'required' | 'pii'> & {
  readonly members?: Readonly<Record<string, Value>>;
  readonly items?: Value;
};
