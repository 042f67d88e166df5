import { type OpenApiDocument, schemaNameOf } from './openapi-document.ts';

/** The given named schemas, those that the given parts refer to, and every other one that they refer to, at any depth. */
export function reachableSchemas(
  document: OpenApiDocument,
  names: Iterable<string>,
  parts: unknown = [],
): Set<string> {
  const schemas = document.components?.schemas ?? {};
  const found = new Set<string>();
  const open = [...names];
  visitReferences(parts, follow);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    visitReferences(schemas[name], follow);
  }
  return found;

  function follow(reference: string): void {
    const referred = schemaNameOf(reference);
    if (referred !== undefined) open.push(referred);
  }
}

function visitReferences(node: unknown, visit: (reference: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref' && typeof value === 'string') visit(value);
    else visitReferences(value, visit);
  }
}
