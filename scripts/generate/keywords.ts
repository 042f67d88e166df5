const judged = `
  $ref type enum const allOf anyOf oneOf not
  minLength maxLength pattern format
  minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
  items minItems maxItems uniqueItems
  properties required additionalProperties minProperties maxProperties`;

const annotations = `
  title description default deprecated example examples externalDocs xml $comment $defs
  readOnly writeOnly discriminator contentMediaType contentEncoding contentSchema`;

const supported: ReadonlySet<string> = new Set(`${judged} ${annotations}`.split(/\s+/));

/** A schema keyword with a meaning that the validators would miss. */
export function isUnsupported(keyword: string): boolean {
  return !supported.has(keyword) && !keyword.startsWith('x-');
}
