import { type OpenApiDocument, schemaNameOf, schemaReference } from './openapi-document.ts';

/**
 * A named schema that stands in a file of its own is bundled as two: one named after the file, and the declared name
 * as a reference to it. This leaves the declared one.
 */
export function nameFileSchemas(document: OpenApiDocument, declared: ReadonlySet<string>): void {
  const schemas = document.components?.schemas ?? {};
  const names = new Map<string, string>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (typeof schema !== 'object' || Object.keys(schema).join() !== '$ref') continue;
    const bundled = schemaNameOf(schema.$ref!);
    if (bundled === undefined || declared.has(bundled) || names.has(schema.$ref!)) continue;
    names.set(schema.$ref!, schemaReference(name).$ref);
    schemas[name] = schemas[bundled]!;
    delete schemas[bundled];
  }
  if (names.size > 0) redirect(document, names);
}

function redirect(node: unknown, names: ReadonlyMap<string, string>): void {
  if (typeof node !== 'object' || node === null) return;
  const holder = node as Record<string, unknown>;
  for (const [key, value] of Object.entries(holder)) {
    if (key === '$ref' && typeof value === 'string') holder[key] = names.get(value) ?? value;
    else redirect(value, names);
  }
}
