const judged = `
  $ref type enum const allOf anyOf oneOf not if then else
  minLength maxLength pattern format
  minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
  items minItems maxItems uniqueItems prefixItems contains minContains maxContains
  properties required additionalProperties minProperties maxProperties
  dependentRequired patternProperties propertyNames unevaluatedProperties`;

const annotations = `
  title description default deprecated example examples externalDocs xml $comment $defs
  readOnly writeOnly discriminator contentMediaType contentEncoding contentSchema`;

const supported: ReadonlySet<string> = new Set(`${judged} ${annotations}`.trim().split(/\s+/));

/** What to write in place of a keyword that the validators do not know. */
const advice: Readonly<Record<string, string>> = {
  nullable: "`type: [string, 'null']`",
  dependentSchemas: '`if` and `then`',
  dependencies: '`dependentRequired`, or `if` and `then`',
  unevaluatedItems: '`items: false` beside `prefixItems`',
  additionalItems: '`items` beside `prefixItems`',
  definitions: '`components.schemas`',
  $schema: 'nothing, for every schema is one of JSON Schema 2020-12',
  $dynamicRef: 'a `$ref` to a named schema',
  $recursiveRef: 'a `$ref` to a named schema',
  $id: 'a `$ref` to a named schema',
  $anchor: 'a `$ref` to a named schema',
};

/** Why a keyword cannot stand in a schema: it has a meaning that the validators would miss. */
export function keywordProblem(keyword: string): string | undefined {
  if (supported.has(keyword) || keyword.startsWith('x-')) return undefined;
  const instead = advice[keyword] ?? 'what it limits in words, in the `description`';
  return `The validators do not know the keyword \`${keyword}\`: write ${instead}.`;
}

/** Whether JSON Schema has no such keyword: what a tool of the provider's has written there says nothing of a value. */
export function isForeign(keyword: string): boolean {
  return !supported.has(keyword) && !Object.hasOwn(advice, keyword);
}

/** The functions of `checks/` that judge a format. */
export const formats: ReadonlyMap<string, string> = new Map([
  ['date', 'date'],
  ['date-time', 'dateTime'],
  ['duration', 'duration'],
  ['email', 'email'],
  ['hostname', 'hostname'],
  ['ipv4', 'ipv4'],
  ['ipv6', 'ipv6'],
  ['time', 'time'],
  ['uri', 'uri'],
  ['uuid', 'uuid'],
]);

/** Formats that only tell how a value is stored or shown. */
const notes: ReadonlySet<string> = new Set('int32 int64 float double password byte binary'.split(' '));

/** Why a format cannot stand in a schema: it limits the values, and the validators would not. */
export function formatProblem(format: string): string | undefined {
  if (formats.has(format) || notes.has(format)) return undefined;
  const known = [...formats.keys(), ...notes].join(', ');
  return `The validators do not know the format \`${format}\`: write a \`pattern\`, or one of ${known}.`;
}
