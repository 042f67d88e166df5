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

const values = (...keywords: readonly string[]): Record<string, Below> =>
  Object.fromEntries(keywords.map((keyword) => [keyword, {}]));
const one = (kind: Kind, name?: string): Below => ({ one: kind, ...(name === undefined ? {} : { name }) });
const each = (kind: Kind, name?: string): Below => ({ each: kind, ...(name === undefined ? {} : { name }) });

/**
 * The keywords that a description may use, for each kind of object of OpenAPI. The table has something to say about
 * each of them; any other would change what the description means without anything to compare it with, so it has to
 * be absent: servers below the root, `deprecated`, `style`, `links`, `callbacks` and so on.
 */
export const grammar: Readonly<Record<Kind, Readonly<Record<string, Below>>>> = {
  root: {
    ...values('openapi', 'security', 'x-reviewed'),
    info: one('info'),
    servers: each('server'),
    tags: each('tag'),
    paths: each('pathItem', ''),
    components: one('components', ''),
  },
  info: {
    ...values('title', 'version', 'summary', 'description'),
    contact: one('contact'),
    license: one('license'),
  },
  contact: values('name', 'url'),
  license: values('name', 'identifier'),
  server: { ...values('url', 'description'), variables: each('serverVariable') },
  serverVariable: values('default'),
  tag: values('name', 'description'),
  pathItem: {
    parameters: each('parameter'),
    ...Object.fromEntries(
      ['get', 'post', 'put', 'patch', 'delete'].map((method) => [method, one('operation')]),
    ),
  },
  operation: {
    ...values('operationId', 'summary', 'description', 'tags', 'security'),
    ...values('x-evidence', 'x-idempotent', 'x-idempotent-evidence', 'x-update-semantics'),
    parameters: each('parameter'),
    requestBody: one('requestBody', 'request'),
    responses: each('response', ''),
  },
  parameter: {
    ...values('name', 'in', 'required', 'description', 'example', 'x-evidence'),
    schema: one('schema'),
  },
  requestBody: { ...values('required', 'description'), content: each('media', '') },
  response: {
    ...values('$ref', 'description', 'x-evidence'),
    headers: each('header'),
    content: each('media', ''),
  },
  header: { ...values('$ref', 'description', 'x-evidence'), schema: one('schema') },
  media: { schema: one('schema', ''), examples: each('example') },
  example: values('$ref', 'summary', 'value'),
  components: {
    schemas: each('schema'),
    responses: each('response'),
    headers: each('header'),
    examples: each('example'),
    securitySchemes: each('securityScheme'),
  },
  securityScheme: values('type', 'in', 'name', 'scheme', 'bearerFormat', 'description'),
  schema: {
    ...values('$ref', 'type', 'enum', 'pattern', 'format', 'minLength', 'maxLength', 'maxItems', 'required'),
    ...values('description', 'examples', 'additionalProperties', 'x-evidence', 'x-pii'),
    properties: each('schema', ''),
    items: one('schema', 'items'),
    anyOf: each('schema'),
  },
};
