import type { Document, Schema } from '../spec/document.ts';
import { flatSchema } from '../spec/flat-schema.ts';
import type { Value } from '../table/value.ts';
import { type Columns, compareColumns, compareNames } from './compare.ts';

/** Where the named schemas of a spec differ from the table: fields, limits, formats, what is required or nullable. */
export function findDescribedValues(document: Document, schemas: Readonly<Record<string, Value>>): string[] {
  const described = document.components.schemas;
  return [
    ...compareNames('the schemas', Object.keys(described), Object.keys(schemas)),
    ...Object.entries(schemas).flatMap(([name, value]) => {
      const schema = described[name];
      return schema ? compareValue(document, name, schema, value) : [];
    }),
  ];
}

export function compareValue(document: Document, where: string, schema: Schema, value: Value): string[] {
  const { properties, items, ...flat } = flatSchema(document, schema);
  const findings = compareColumns(where, columnsOfSchema(flat), columnsOfValue(value));
  const described = (properties ?? {}) as Readonly<Record<string, Schema>>;
  const members = value.type === 'object' ? value.members : {};
  const required = new Set((flat['required'] ?? []) as string[]);
  return [
    ...findings,
    ...compareNames(`the members of ${where}`, Object.keys(described), Object.keys(members)),
    ...Object.entries(members).flatMap(([name, { required: isRequired, ...member }]) => [
      ...compareColumns(
        `${where}.${name}`,
        { required: required.has(name) },
        { required: Boolean(isRequired) },
      ),
      ...(described[name] ? compareValue(document, `${where}.${name}`, described[name], member) : []),
    ]),
    ...(items && value.type === 'array'
      ? compareValue(document, `${where}[]`, items as Schema, value.items)
      : []),
  ];
}

/** A schema's keywords under the names of the table's columns; any other keyword under its own. */
function columnsOfSchema(schema: Schema): Columns {
  const { type, minLength, maxLength, maxItems, pattern, additionalProperties, required, ...others } = schema;
  const types = [type].flat();
  const capitals = /^\^\[A-Z\]\{(\d+)\}\$$/.exec(String(pattern ?? ''))?.[1];
  const isNullable = types.includes('null') || others['nullable'] === true;
  const isObject = types.includes('object');
  return present({
    ...others,
    type: types.length === (types.includes('null') ? 2 : 1) ? types.find((each) => each !== 'null') : type,
    min: minLength,
    max: maxLength ?? maxItems,
    capitals: capitals && Number(capitals),
    pattern: capitals ? undefined : pattern,
    nullable: isNullable || undefined,
    closed: isObject ? additionalProperties === false : additionalProperties,
    unlisted: isObject && typeof additionalProperties === 'object' ? additionalProperties : undefined,
    ...(isObject ? {} : { required }),
  });
}

function columnsOfValue({ pii, ...columns }: Value): Columns {
  const elsewhere = { required: undefined, members: undefined, items: undefined };
  return present({ ...columns, ...elsewhere, 'x-pii': pii });
}

function present(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
