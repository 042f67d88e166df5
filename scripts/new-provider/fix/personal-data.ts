import { schemaNameOf } from '../../generate/openapi-document.ts';
import { piiOf } from '../../redocly/rules/pii.js';
import { isRecord, type LooseDocument, type Note } from '../lift/loose.ts';
import { mapSchemas } from '../lift/walk.ts';

/** Puts `x-pii` on each text that the name of a property tells to be personal data, wherever its schema stands. */
export function markPersonalData(document: LooseDocument, note: Note): void {
  mapSchemas(document, (schema) => {
    const properties = Object.entries(schema.properties ?? {}).map(([name, member]) => {
      const kind = piiOf(name);
      return [name, kind === undefined ? member : marked(member, kind)];
    });
    return schema.properties ? { ...schema, properties: Object.fromEntries(properties) } : schema;
  });

  function marked(schema: unknown, kind: string, depth = 5): unknown {
    if (!isRecord(schema) || depth === 0) return schema;
    const target = typeof schema['$ref'] === 'string' ? schemaNameOf(schema['$ref']) : undefined;
    const schemas = document.components?.schemas ?? {};
    if (target !== undefined && isRecord(schemas[target]))
      schemas[target] = marked(schemas[target], kind, depth - 1) as Record<string, unknown>;
    const forms = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) =>
      Array.isArray(schema[keyword])
        ? [[keyword, schema[keyword].map((form) => marked(form, kind, depth - 1))] as const]
        : [],
    );
    const isOpen = [schema['type']].flat().includes('string') && !('x-pii' in schema) && !('enum' in schema);
    if (isOpen) note('x-pii by the name of a member');
    return { ...schema, ...Object.fromEntries(forms), ...(isOpen && { 'x-pii': kind }) };
  }
}
