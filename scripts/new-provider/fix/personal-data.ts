import { schemaNameOf } from '../../generate/openapi-document.ts';
import { piiOf } from '../../redocly/rules/pii.js';
import { isRecord, type LooseDocument, type LooseSchema, type Note } from '../upgrade/loose.ts';
import { mapProperties, mapSchemas } from '../upgrade/walk.ts';

/** Puts `x-pii` on each text that the name of a property tells to be personal data, wherever its schema stands. */
export function markPersonalData(document: LooseDocument, note: Note): void {
  mapSchemas(document, (schema) =>
    mapProperties(schema, (member, name) => {
      const kind = piiOf(name);
      return kind === undefined ? member : marked(member, kind);
    }),
  );

  function marked(schema: LooseSchema, kind: string, depth = 5): LooseSchema {
    if (!isRecord(schema) || depth === 0) return schema;
    const { type, $ref } = schema as LooseSchema;
    const target = schemaNameOf($ref ?? '');
    const schemas = document.components?.schemas ?? {};
    if (target !== undefined && isRecord(schemas[target]))
      schemas[target] = marked(schemas[target], kind, depth - 1);
    const lists = (['anyOf', 'oneOf', 'allOf'] as const).flatMap((keyword) => {
      const forms = (schema as LooseSchema)[keyword];
      return forms ? [[keyword, forms.map((form) => marked(form, kind, depth - 1))] as const] : [];
    });
    const isOpen = [type].flat().includes('string') && !('x-pii' in schema) && !('enum' in schema);
    if (isOpen) note('x-pii by the name of a member');
    return { ...(schema as LooseSchema), ...Object.fromEntries(lists), ...(isOpen && { 'x-pii': kind }) };
  }
}
