import { schemaNameOf } from '../../generate/openapi-document.ts';
import { isRecord, type LooseDocument, type LooseSchema, type Note } from '../lift/loose.ts';
import { mapSchemas } from '../lift/walk.ts';

/**
 * Opens again what is closed and a part of something: each part would refuse the members of the others. The whole is
 * closed instead, where no form of it has members of its own.
 */
export function openParts(document: LooseDocument, note: Note): void {
  const schemas = document.components?.schemas ?? {};
  const opened = new Set<unknown>();
  const wholes: LooseSchema[] = [];
  const parts = new Set<unknown>();
  mapSchemas(document, (schema) => {
    const { allOf = [], anyOf = [], oneOf = [], properties } = schema;
    const forms = [...anyOf, ...oneOf].filter((form) => hasMembers(form));
    const others = [...allOf, ...(properties || allOf.length > 0 ? forms : [])];
    if (!others.some((part) => hasMembers(part))) return schema;
    for (const part of others) for (const one of leaves(part)) parts.add(one);
    const closed = [schema, ...others.flatMap((part) => leaves(part))].filter(wasClosed);
    if (closed.length > 0 && !hasForms(schema)) wholes.push(schema);
    return schema;
  });
  const named = new Set([...parts].map((part) => (typeof part === 'string' ? schemas[part] : part)));
  const closed = wholes.filter((whole) => !named.has(whole));
  for (const whole of closed) whole['unevaluatedProperties'] = false;
  note('request of parts (allOf) closed as a whole', closed.length);

  /** A part and those that it is made of; what has a name by its name, for it may be copied yet. */
  function leaves(part: LooseSchema, depth = 5): unknown[] {
    if (!isRecord(part) || depth === 0) return [];
    const { allOf = [], anyOf = [], oneOf = [] } = part as LooseSchema;
    const target = nameOf(part);
    const inner = target === undefined ? [...allOf, ...anyOf, ...oneOf] : [schemas[target]!];
    return [target ?? part, ...inner.flatMap((one) => leaves(one, depth - 1))];
  }

  /** Opens it, if it is closed. */
  function wasClosed(part: unknown): boolean {
    const schema = typeof part === 'string' ? schemas[part] : part;
    if (!isRecord(schema)) return false;
    if (schema['additionalProperties'] === false) {
      delete schema['additionalProperties'];
      opened.add(typeof part === 'string' ? part : schema);
    }
    return opened.has(part) || opened.has(schema);
  }

  function hasMembers(schema: LooseSchema): boolean {
    return leaves(schema).some((one) => isRecord(one) && 'properties' in one);
  }

  function hasForms(schema: LooseSchema): boolean {
    return leaves(schema).some((one) => isRecord(one) && ('anyOf' in one || 'oneOf' in one || 'if' in one));
  }
}

const nameOf = ({ $ref }: LooseSchema): string | undefined =>
  typeof $ref === 'string' ? schemaNameOf($ref) : undefined;
