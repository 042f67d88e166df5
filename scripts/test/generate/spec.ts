/** A spec whose one operation sends and receives the given schemas. */
export function specOf(schemas: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const bodies = Object.keys(schemas).map((name, index) => [
    String(200 + index),
    {
      description: name,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
    },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1.0.0' },
    paths: {
      '/things': {
        post: { operationId: 'sendThing', 'x-idempotent': false, responses: Object.fromEntries(bodies) },
      },
    },
    components: { schemas },
  };
}
