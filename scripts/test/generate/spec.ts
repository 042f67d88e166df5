/** A reference to a named schema, with what stands beside it. */
export function ref(name: string, beside: object = {}): object {
  return { $ref: `#/components/schemas/${name}`, ...beside };
}

/** A body or an answer of one schema. */
export function json(schema: object): object {
  return { content: { 'application/json': { schema } } };
}

/** A spec whose one operation receives the given schemas; `more` of that operation. */
export function specOf(
  schemas: Readonly<Record<string, unknown>>,
  more: object = {},
): Record<string, unknown> {
  const bodies = Object.keys(schemas).map((name, index) => [
    String(200 + index),
    { description: name, ...json(ref(name)) },
  ]);
  const responses = Object.fromEntries(bodies);
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1.0.0' },
    paths: { '/things': { post: { operationId: 'sendThing', 'x-idempotent': false, responses, ...more } } },
    components: { schemas },
  };
}
