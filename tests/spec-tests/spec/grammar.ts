/** What stands at a keyword: a value, one object, or a list or map of objects. */
interface Below {
  readonly one?: Kind;
  readonly each?: Kind;
  /** How places name it, where not by the keyword itself. */
  readonly name?: string;
}

export type Kind =
  | 'root'
  | 'info'
  | 'contact'
  | 'license'
  | 'server'
  | 'serverVariable'
  | 'tag'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'header'
  | 'media'
  | 'example'
  | 'components'
  | 'securityScheme'
  | 'schema';

const value: Below = {};
const one = (kind: Kind, name?: string): Below => ({ one: kind, ...(name === undefined ? {} : { name }) });
const each = (kind: Kind, name?: string): Below => ({ each: kind, ...(name === undefined ? {} : { name }) });

/**
 * The keywords that a description may use, for each kind of object of OpenAPI. The table has something to say about
 * each of them; any other would change what the description means without anything to compare it with, so it has to
 * be absent: servers below the root, `deprecated`, `style`, `links`, `callbacks` and so on.
 */
export const grammar: Readonly<Record<Kind, Readonly<Record<string, Below>>>> = {
  root: {
    openapi: value,
    info: one('info'),
    servers: each('server'),
    security: value,
    tags: each('tag'),
    paths: each('pathItem', ''),
    components: one('components', ''),
    'x-reviewed': value,
  },
  info: {
    title: value,
    version: value,
    summary: value,
    description: value,
    contact: one('contact'),
    license: one('license'),
  },
  contact: { name: value, url: value },
  license: { name: value, identifier: value },
  server: { url: value, description: value, variables: each('serverVariable') },
  serverVariable: { default: value },
  tag: { name: value, description: value },
  pathItem: {
    parameters: each('parameter'),
    ...Object.fromEntries(
      ['get', 'post', 'put', 'patch', 'delete'].map((method) => [method, one('operation')]),
    ),
  },
  operation: {
    operationId: value,
    summary: value,
    description: value,
    tags: value,
    security: value,
    parameters: each('parameter'),
    requestBody: one('requestBody', 'request'),
    responses: each('response', ''),
    'x-evidence': value,
    'x-idempotent': value,
    'x-idempotent-evidence': value,
    'x-update-semantics': value,
  },
  parameter: {
    name: value,
    in: value,
    required: value,
    description: value,
    schema: one('schema'),
    example: value,
    'x-evidence': value,
  },
  requestBody: { required: value, description: value, content: each('media', '') },
  response: {
    $ref: value,
    description: value,
    headers: each('header'),
    content: each('media', ''),
    'x-evidence': value,
  },
  header: { $ref: value, description: value, schema: one('schema'), 'x-evidence': value },
  media: { schema: one('schema', ''), examples: each('example') },
  example: { $ref: value, summary: value, value },
  components: {
    schemas: each('schema'),
    responses: each('response'),
    headers: each('header'),
    examples: each('example'),
    securitySchemes: each('securityScheme'),
  },
  securityScheme: {
    type: value,
    in: value,
    name: value,
    scheme: value,
    bearerFormat: value,
    description: value,
  },
  schema: {
    ...Object.fromEntries(
      ['$ref', 'type', 'enum', 'pattern', 'format', 'minLength', 'maxLength', 'maxItems', 'required'].map(
        (keyword) => [keyword, value],
      ),
    ),
    description: value,
    examples: value,
    additionalProperties: value,
    properties: each('schema', ''),
    items: one('schema', 'items'),
    anyOf: each('schema'),
    'x-evidence': value,
    'x-pii': value,
  },
};
