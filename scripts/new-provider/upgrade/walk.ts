import { isRecord, type LooseDocument, type LooseMedia, type LooseSchema } from './loose.ts';

export type Direction = 'request' | 'response';

type Change = (schema: LooseSchema) => LooseSchema;

interface Holder {
  [member: string]: unknown;
  schema: LooseSchema;
}

/** Members of OpenAPI objects whose own members have names that anybody chose. */
export const maps: ReadonlySet<string> = new Set(
  'callbacks content encoding examples headers links parameters pathItems paths requestBodies responses scopes securitySchemes variables'.split(
    ' ',
  ),
);

/** Members that are no objects of OpenAPI: schemas, values, names of schemes, and what anybody adds. */
const isOther = /^(?:schemas?|examples?|default|security|x-.*)$/;

/**
 * Calls `use` with each object of a description that is no schema, the outer ones first. What stands below answers and
 * headers is of the response. `within` is the member that holds it, by itself, in a list or under a name.
 */
export function eachObject(
  document: LooseDocument,
  use: (node: Record<string, unknown>, within: string, direction: Direction) => void,
): void {
  visit(document, '', false, 'request');

  function visit(node: unknown, within: string, isMap: boolean, direction: Direction): void {
    if (Array.isArray(node)) for (const item of node) visit(item, within, false, direction);
    if (!isRecord(node)) return;
    if (!isMap) use(node, within, direction);
    for (const [name, value] of Object.entries(node)) {
      if (isMap) visit(value, within, false, direction);
      else if (!isOther.test(name))
        visit(value, name, maps.has(name), /^(?:responses|headers)$/.test(name) ? 'response' : direction);
    }
  }
}

/** Each parameter, header and content of a body that has a schema. */
export function eachHolder(
  document: LooseDocument,
  use: (holder: Holder, direction: Direction) => void,
): void {
  eachObject(document, (node, _within, direction) => {
    if (isRecord(node['schema'])) use(node as Holder, direction);
  });
}

/** Each content of a body. */
export function eachMedia(document: LooseDocument, use: (media: LooseMedia) => void): void {
  eachObject(document, (node, within) => {
    if (within === 'content') use(node);
  });
}

/** Puts what `change` makes of it in the place of every schema of a document; the inner ones come first. */
export function mapSchemas(document: LooseDocument, change: Change): void {
  const schemas = document.components?.schemas ?? {};
  for (const [name, schema] of Object.entries(schemas)) schemas[name] = mapSchema(schema, change);
  eachHolder(document, (holder) => {
    holder.schema = mapSchema(holder.schema, change);
  });
}

/** Calls `use` with every schema of a document, the inner ones first. */
export function eachSchema(document: LooseDocument, use: (schema: LooseSchema) => void): void {
  const visit = (schema: LooseSchema): LooseSchema => {
    mapInner(schema, visit);
    use(schema);
    return schema;
  };
  for (const schema of Object.values(document.components?.schemas ?? {})) visit(schema);
  eachHolder(document, ({ schema }) => void visit(schema));
}

/** The same for one schema and those within it. What is written as `true` or `false` is left as it is. */
export function mapSchema(schema: LooseSchema, change: Change): LooseSchema {
  return change(mapInner(schema, (inner) => mapSchema(inner, change)));
}

const inMaps = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const inLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const alone = [
  ...['items', 'additionalProperties', 'propertyNames', 'contains', 'not', 'if', 'then', 'else'],
  'unevaluatedProperties',
];

/** A copy of a schema with every schema directly within it changed. */
export function mapInner(schema: LooseSchema, change: Change): LooseSchema {
  const mapped: LooseSchema = { ...schema };
  const each = (inner: unknown): unknown => (isRecord(inner) ? change(inner as LooseSchema) : inner);
  for (const keyword of inMaps) {
    const members = mapped[keyword];
    if (isRecord(members)) mapped[keyword] = mapMembers(members, each);
  }
  for (const keyword of inLists) {
    const members = mapped[keyword];
    if (Array.isArray(members)) mapped[keyword] = members.map(each);
  }
  for (const keyword of alone) if (keyword in mapped) mapped[keyword] = each(mapped[keyword]);
  return mapped;
}

/** A copy of a schema with each of its properties changed. */
export function mapProperties(
  schema: LooseSchema,
  change: (member: LooseSchema, name: string) => LooseSchema,
): LooseSchema {
  const { properties } = schema;
  return properties ? { ...schema, properties: mapMembers(properties, change) } : schema;
}

/** A copy of a schema whose discriminator leads to other targets. */
export function mapTargets(schema: LooseSchema, change: (target: string) => string): LooseSchema {
  const { discriminator } = schema;
  if (!isRecord(discriminator) || !isRecord(discriminator['mapping'])) return schema;
  const mapping = mapMembers(discriminator['mapping'], (target) => change(String(target)));
  return { ...schema, discriminator: { ...discriminator, mapping } };
}

function mapMembers<Value, Changed>(
  members: Readonly<Record<string, Value>>,
  change: (value: Value, name: string) => Changed,
): Record<string, Changed> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, change(value, name)]));
}
