import type { OpenApiDocument, Schema, SchemaObject } from './openapi-document.ts';

type Typed = { -readonly [Keyword in keyof SchemaObject]: SchemaObject[Keyword] } & {
  discriminator?: unknown;
};

/**
 * Writes the named schemas of a document in the forms of which openapi-typescript makes the types that the validators
 * judge. It leaves out what stands beside a reference, takes null for a value that an enum does not list, writes the names of
 * schemas over the values of a discriminator, and makes an index signature that the listed members contradict.
 */
export function typeAsJudged({ components }: OpenApiDocument): void {
  for (const schema of Object.values(components?.schemas ?? {})) rewrite(schema as Typed);
}

function rewrite(schema: Typed | Schema | undefined): void {
  if (typeof schema !== 'object') return;
  const own = schema as Typed;
  for (const part of partsOf(own)) rewrite(part);
  delete own.discriminator;
  if (own.enum && !own.enum.includes(null) && own.const === undefined) own.type &&= withoutNull(own.type);
  const { properties = {}, additionalProperties: rest } = own;
  if (typeof rest === 'object' && Object.keys(properties).length > 0)
    own.additionalProperties = { anyOf: [rest, ...Object.values(properties)] };
  if (own.$ref !== undefined && partsOf(own).length + Object.keys(own).filter(isTyping).length > 0) {
    own.allOf = [{ $ref: own.$ref }, ...(own.allOf ?? [])];
    delete own.$ref;
  }
}

function isTyping(keyword: string): boolean {
  return ['type', 'enum', 'const', 'required'].includes(keyword);
}

function withoutNull(type: string | readonly string[]): string | readonly string[] {
  const types = [type].flat().filter((each) => each !== 'null');
  return types.length === 0 ? type : types.length === 1 ? types[0]! : types;
}

/** The schemas in a schema that its type is made of. */
function partsOf(schema: SchemaObject): Schema[] {
  const {
    properties = {},
    additionalProperties,
    items,
    allOf = [],
    anyOf = [],
    oneOf = [],
    prefixItems = [],
  } = schema;
  const several = [...Object.values(properties), ...allOf, ...anyOf, ...oneOf, ...prefixItems];
  return [...several, ...[additionalProperties, items].filter((part) => part !== undefined)];
}
