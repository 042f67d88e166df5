/** The schema keywords that the validators judge by. */
export const judged: ReadonlySet<string> = new Set([
  ...['$ref', 'type', 'enum', 'const', 'allOf', 'anyOf', 'oneOf', 'not'],
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['items', 'minItems', 'maxItems', 'uniqueItems'],
  ...['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties'],
]);

const annotations: ReadonlySet<string> = new Set([
  ...[
    'title',
    'description',
    'default',
    'deprecated',
    'example',
    'examples',
    'externalDocs',
    'xml',
    '$comment',
  ],
  ...[
    'readOnly',
    'writeOnly',
    'discriminator',
    'contentMediaType',
    'contentEncoding',
    'contentSchema',
    '$defs',
  ],
]);

/** A keyword with a meaning that the validators would miss. */
export function isUnsupported(keyword: string): boolean {
  return !judged.has(keyword) && !annotations.has(keyword) && !keyword.startsWith('x-');
}
