import { isRecord, type LooseDocument, type LooseSchema } from './loose.ts';

type Change = (schema: LooseSchema) => LooseSchema;

/** Members of OpenAPI objects whose own members have names that anybody chose. */
export const maps: ReadonlySet<string> = new Set(
  'callbacks content encoding examples headers links parameters pathItems paths requestBodies responses scopes securitySchemes variables'.split(
    ' ',
  ),
);

const inMaps = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const inLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const alone = [
  ...['items', 'additionalProperties', 'propertyNames', 'contains', 'not', 'if', 'then', 'else'],
  'unevaluatedProperties',
];

/** Puts what `change` makes of it in the place of every schema of a document; the inner ones come first. */
export function mapSchemas(document: LooseDocument, change: Change): void {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
    document.components!.schemas![name] = mapSchema(schema, change);
  const { schemas: _schemas, ...components } = document.components ?? {};
  visit(document.paths, true);
  visit(document['webhooks'], true);
  for (const group of Object.values(components)) visit(group, true);

  function visit(node: unknown, isMap: boolean): void {
    if (Array.isArray(node)) for (const item of node) visit(item, false);
    if (!isRecord(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (!isMap && key === 'schema' && isRecord(value)) node[key] = mapSchema(value as LooseSchema, change);
      else if (isMap || !(['example', 'examples', 'default'].includes(key) || key.startsWith('x-')))
        visit(value, !isMap && maps.has(key));
    }
  }
}

/** The same for one schema and those within it. What is written as `true` or `false` is left as it is. */
export function mapSchema(schema: LooseSchema, change: Change): LooseSchema {
  return change(mapInner(schema, (inner) => mapSchema(inner, change)));
}

/** A copy of a schema with every schema directly within it changed. */
export function mapInner(schema: LooseSchema, change: Change): LooseSchema {
  const mapped: LooseSchema = { ...schema };
  const each = (inner: unknown): unknown => (isRecord(inner) ? change(inner as LooseSchema) : inner);
  for (const keyword of inMaps) {
    const members = mapped[keyword];
    if (isRecord(members))
      mapped[keyword] = Object.fromEntries(
        Object.entries(members).map(([name, inner]) => [name, each(inner)]),
      );
  }
  for (const keyword of inLists) {
    const members = mapped[keyword];
    if (Array.isArray(members)) mapped[keyword] = members.map(each);
  }
  for (const keyword of alone) if (keyword in mapped) mapped[keyword] = each(mapped[keyword]);
  return mapped;
}
