import { isRecord, type LooseDocument, type LooseSchema, type Note, referred, required } from './loose.ts';
import { eachSchema, mapSchemas } from './walk.ts';

const keywords = ['allOf', 'anyOf', 'oneOf'] as const;

/** Lists in an object what says of itself that it is required, as the first drafts of JSON Schema had it. */
export function listRequired(document: LooseDocument, note: Note): void {
  const said = new WeakMap<object, boolean>();
  mapSchemas(document, (schema) => {
    const { required: given, ...others } = schema as LooseSchema & { required?: unknown };
    const members = Object.entries(schema.properties ?? {});
    const names = members.filter(([, member]) => isRecord(member) && said.get(member)).map(([name]) => name);
    if (typeof given !== 'boolean' && names.length === 0) return schema;
    const listed = Array.isArray(given) ? (given as string[]) : [];
    const upgraded: LooseSchema = { ...others, ...required([...listed, ...names]) };
    if (typeof given === 'boolean') {
      said.set(upgraded, given);
      note('required: true or false of a member as one list');
    }
    return upgraded;
  });
}

/** Describes as anything what an object requires and nobody describes; of parts, another one may describe it. */
export function describeRequired(document: LooseDocument, note: Note): void {
  const parts = new Set<LooseSchema>();
  const objects: LooseSchema[] = [];
  eachSchema(document, (schema) => {
    const own = keywords.flatMap((keyword) => schema[keyword] ?? []);
    for (const part of own) parts.add(part);
    if (schema.required && schema.properties && own.length === 0) objects.push(schema);
  });
  for (const part of parts) {
    const named = referred(document.components?.schemas ?? {}, part.$ref);
    if (named) parts.add(named);
  }
  for (const schema of objects.filter((one) => !parts.has(one))) {
    const properties = schema.properties!;
    const missing = schema.required!.filter((name) => !Object.hasOwn(properties, name));
    for (const name of missing) properties[name] = {};
    note('required member that is described nowhere taken as anything', missing.length);
  }
}
