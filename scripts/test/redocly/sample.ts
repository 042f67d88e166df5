const evidence = { level: 'documented', source: 'docs.example.com/update' };

/** Changes to the sample: dotted paths from one of its parts, and the new values; `undefined` removes. */
export type Edit = Readonly<Record<string, unknown>>;

/** A small OpenAPI description that keeps to every rule of the plugin, with the edit made. */
export function sampleWith(edit: Edit): object {
  const inferred: Record<string, unknown> = {
    type: 'string',
    'x-evidence': { level: 'inferred', source: 'docs.example.com/update' },
  };
  const change = {
    type: 'object',
    'x-evidence': { ...evidence },
    additionalProperties: false,
    properties: { email: { type: 'string', 'x-pii': 'email' }, nickname: { type: 'string' }, inferred },
  };
  const customer = {
    type: 'object',
    'x-evidence': { ...evidence },
    required: ['id'],
    properties: { id: { type: 'string' }, email: { type: ['string', 'null'], 'x-pii': 'email' } },
  };
  const update = {
    operationId: 'changeCustomer',
    'x-evidence': { ...evidence },
    'x-idempotent': true,
    'x-update-semantics': { omitted: 'unchanged', null: 'undocumented', nested: 'undocumented' },
    requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Change' } } } },
    responses: {
      200: {
        description: 'The customer.',
        headers: { 'x-trace-id': { schema: { type: 'string' } } },
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Customer' } } },
      },
    },
  };
  const create = {
    operationId: 'createCustomer',
    'x-evidence': { ...evidence },
    'x-idempotent': false,
    responses: { 201: { description: 'Created.' } },
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Sample', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths: { '/customer': { patch: update, post: create } },
    components: { schemas: { Change: change, Customer: customer } },
  };
  const { schemas } = document.components;
  const [sent, held] = [change.properties, customer.properties];
  const parts = { document, update, create, schemas, change, sent, inferred, customer, held };
  for (const [place, value] of Object.entries(edit)) set(parts, place.split('.'), value);
  const days = pagesIn(document).map((page) => [page, '2026-01-31']);
  return { 'x-reviewed': Object.fromEntries(days), ...document };
}

/** The pages that the evidence of a description names. */
function pagesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries(node)
    .filter(([key]) => key.endsWith('-evidence'))
    .map(([, evidence]) => String((evidence as { source?: string } | null)?.source));
  const pages = own.filter((source) => /^docs\.example\.com(\/[^\s/#]+)+$/.test(source));
  return [...new Set([...pages, ...Object.values(node).flatMap(pagesIn)])];
}

function set(parts: object, keys: string[], value: unknown): void {
  const last = keys.pop()!;
  let target = parts as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  if (value === undefined) delete target[last];
  else target[last] = value;
}
