import { schemaNameOf } from '../../generate/openapi-document.ts';
import type { LooseDocument, LooseSchema, Note } from './loose.ts';
import { mapSchemas } from './map-schemas.ts';

const keywords = ['allOf', 'anyOf', 'oneOf'] as const;

/** Describes as anything what an object requires and nobody describes; of parts, another one may describe it. */
export function describeRequired(document: LooseDocument, note: Note): void {
  const parts = new Set<LooseSchema>();
  const objects: LooseSchema[] = [];
  mapSchemas(document, (schema) => {
    const own = keywords.flatMap((keyword) => schema[keyword] ?? []);
    for (const part of own) parts.add(part);
    if (schema.required && schema.properties && own.length === 0) objects.push(schema);
    return schema;
  });
  for (const part of parts) {
    const named = document.components?.schemas?.[schemaNameOf(part.$ref ?? '') ?? ''];
    if (named) parts.add(named);
  }
  for (const schema of objects.filter((one) => !parts.has(one))) {
    const properties = schema.properties!;
    const missing = schema.required!.filter((name) => !Object.hasOwn(properties, name));
    for (const name of missing) properties[name] = {};
    note('required member that is described nowhere taken as anything', missing.length);
  }
}
