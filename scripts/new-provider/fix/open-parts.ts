import { isRecord, type LooseDocument, type LooseSchema, type Note, referred } from '../upgrade/loose.ts';
import { eachSchema } from '../upgrade/walk.ts';

/**
 * Opens again what is closed and a part of something: each part would refuse the members of the others. The whole is
 * closed instead, where no form of it has members of its own.
 */
export function openParts(document: LooseDocument, note: Note): void {
  const opened = new Set<LooseSchema>();
  const parts = new Set<LooseSchema>();
  const wholes: LooseSchema[] = [];
  eachSchema(document, (schema) => {
    const { allOf = [], anyOf = [], oneOf = [], properties } = schema;
    const forms = [...anyOf, ...oneOf].filter((form) => hasMembers(form));
    const others = [...allOf, ...(properties || allOf.length > 0 ? forms : [])];
    if (!others.some((part) => hasMembers(part))) return;
    const inner = others.flatMap((part) => leaves(part));
    for (const part of inner) parts.add(part);
    const closed = [schema, ...inner].filter(wasClosed);
    if (closed.length > 0 && !hasForms(schema)) wholes.push(schema);
  });
  const closed = wholes.filter((whole) => !parts.has(whole));
  for (const whole of closed) whole['unevaluatedProperties'] = false;
  note('request of parts (allOf) closed as a whole', closed.length);

  /** A part and those that it is made of. */
  function leaves(part: LooseSchema, depth = 5): LooseSchema[] {
    if (!isRecord(part) || depth === 0) return [];
    const { allOf = [], anyOf = [], oneOf = [], $ref } = part as LooseSchema;
    const target = referred(document.components?.schemas ?? {}, $ref);
    const inner = target ? [target] : [...allOf, ...anyOf, ...oneOf];
    return [part, ...inner.flatMap((one) => leaves(one, depth - 1))];
  }

  /** Opens it, if it is closed. */
  function wasClosed(schema: LooseSchema): boolean {
    if (schema.additionalProperties === false) {
      delete schema.additionalProperties;
      opened.add(schema);
    }
    return opened.has(schema);
  }

  function hasMembers(schema: LooseSchema): boolean {
    return leaves(schema).some((one) => 'properties' in one);
  }

  function hasForms(schema: LooseSchema): boolean {
    return leaves(schema).some((one) => 'anyOf' in one || 'oneOf' in one || 'if' in one);
  }
}
