import {
  resolve,
  type OpenApiDocument,
  type Schema,
  type SchemaObject,
} from '../../generate/openapi-document.ts';

/** What a schema says of an object. */
export interface ObjectMembers {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

/** The members of an object, those of its `allOf` included; `undefined` for a schema that is no object. */
export function membersOf(document: OpenApiDocument, schema: Schema | undefined): ObjectMembers | undefined {
  const resolved = resolvedSchema(document, schema);
  if (!resolved) return undefined;
  const parts = (resolved.allOf ?? []).map((part) => membersOf(document, part));
  const isObject = [resolved.type].flat().includes('object') || resolved.properties !== undefined;
  if (!isObject && !parts.some((part) => part !== undefined)) return undefined;
  return {
    properties: Object.assign({}, ...parts.map((part) => part?.properties), resolved.properties),
    required: [...parts.flatMap((part) => part?.required ?? []), ...(resolved.required ?? [])],
  };
}

/**
 * Each member of an object that is none itself, by its dotted path, with its type in words; of schemas that refer to each
 * other, as many as a person would read.
 */
export function leafMembers(
  document: OpenApiDocument,
  schema: Schema | undefined,
  depth = 6,
  most = 300,
): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [name, member] of Object.entries(membersOf(document, schema)?.properties ?? {})) {
    const left = most - leaves.size;
    if (left <= 0) break;
    const below = depth > 0 ? leafMembers(document, objectIn(document, member), depth - 1, left) : new Map();
    if (below.size === 0) leaves.set(name, typeText(document, member));
    for (const [path, type] of below) leaves.set(`${name}.${path}`, type);
  }
  return leaves;
}

export function resolvedSchema(
  document: OpenApiDocument,
  schema: Schema | undefined,
): SchemaObject | undefined {
  return typeof schema === 'object' ? resolve<SchemaObject>(document, schema as SchemaObject) : undefined;
}

/** What a member is, or the object among its alternatives: what it may be beside null. */
export function objectIn(document: OpenApiDocument, schema: Schema): Schema | undefined {
  const { anyOf, oneOf } = resolvedSchema(document, schema) ?? {};
  const alternatives = anyOf ?? oneOf;
  return alternatives ? alternatives.find((one) => membersOf(document, one)) : schema;
}

function typeText(document: OpenApiDocument, schema: Schema): string {
  const { type, format, enum: values, maxLength } = resolvedSchema(document, schema) ?? {};
  const types = type === undefined ? 'anything' : [type].flat().join(' or ');
  const details = [
    ...(format === undefined ? [] : [format]),
    ...(values === undefined ? [] : [`one of ${values.length}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength}`]),
  ];
  return [types, ...details].join(', ');
}
