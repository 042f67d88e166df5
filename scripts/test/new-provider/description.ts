/** Parts of small descriptions, for tests that look at one thing of them. */

export const text = { type: 'string' };

export const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

export const object = (properties: object, more: object = {}): object => ({
  type: 'object',
  properties,
  ...more,
});

/** A request body or an answer. */
export const body = (schema: object, media = 'application/json'): { content: object } => ({
  content: { [media]: { schema } },
});

export const parameter = (
  name: string,
  place = 'path',
  schema: object = text,
  more: object = {},
): object => ({
  name,
  in: place,
  required: place === 'path',
  schema,
  ...more,
});

/** An item of a path with one operation that reads. */
export const get = (operationId: string | undefined, more: object = {}): object => ({
  get: { operationId, responses: { 200: { description: 'ok' } }, ...more },
});
