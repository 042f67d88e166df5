import { describe, expect, it } from 'vitest';
import { cutPaths } from '../new-provider/upgrade/cut-paths.ts';
import { upgradeSchema } from '../new-provider/upgrade/upgrade-schema.ts';
import { upgrade } from '../new-provider/upgrade/upgrade.ts';
import { type LooseDocument, type LooseSchema, operationsIn } from '../new-provider/upgrade/loose.ts';
import { body, get, object, parameter, ref, text } from './new-provider/description.ts';

const document = (paths: object, schemas: object = {}, more: object = {}): LooseDocument =>
  ({ openapi: '3.0.3', paths, components: { schemas }, ...more }) as LooseDocument;

/** What is noted of a change, and how often. */
function noted(change: (note: (told: string, times?: number) => void) => void): Record<string, number> {
  const notes: Record<string, number> = {};
  change((told, times = 1) => {
    if (times > 0) notes[told] = (notes[told] ?? 0) + times;
  });
  return notes;
}

function upgraded(spec: LooseDocument): LooseDocument {
  upgrade(spec, () => {});
  return spec;
}

describe('a schema of OpenAPI 3.0', () => {
  const nothing = { type: 'null' };
  const other = ref('Other');

  it.each<[string, LooseSchema, LooseSchema]>([
    ['nullable', { ...text, nullable: true }, { type: ['string', 'null'] }],
    ['nullable: false', { ...text, nullable: false }, text],
    [
      'nullable and a list of values',
      { ...text, enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['nullable beside a reference', { ...other, nullable: true }, { anyOf: [other, nothing] }],
    [
      'nullable around one reference',
      { nullable: true, allOf: [other], description: 'Text.' },
      { description: 'Text.', anyOf: [other, nothing] },
    ],
    ['true and false', { anyOf: [true, false] as never }, { anyOf: [{}, { not: {} }] }],
    ['nullable forms', { nullable: true, oneOf: [other, text] }, { oneOf: [other, text, nothing] }],
    [
      'nullable beside nothing but an extension',
      { nullable: true, 'x-order': 1, description: 'Text.' },
      { type: ['string', 'number', 'boolean', 'object', 'array', 'null'], description: 'Text.' },
    ],
    [
      'nullable members without a type',
      { nullable: true, properties: {} },
      { type: ['object', 'null'], properties: {} },
    ],
    ['a form alone', { description: 'Text.', oneOf: [text] }, { ...text, description: 'Text.' }],
    [
      'one part',
      { allOf: [{ ...text, minLength: 2 }], description: 'Text.' },
      { ...text, minLength: 2, description: 'Text.' },
    ],
    ['a form that is anything', { anyOf: [true as never, nothing] }, { anyOf: [{}, nothing] }],
    ['a dialect', { $schema: 'https://json-schema.org/draft/2020-12/schema', ...text }, text],
    ['an extension', { ...text, 'x-order': 1 }, text],
    ['another use of an extension of ours', { type: 'object', 'x-pii': ['a'] }, { type: 'object' }],
    ['a value twice', { ...text, enum: ['a', 'b', 'a'] }, { ...text, enum: ['a', 'b'] }],
    ['values of a text', { ...text, enum: ['a', 1, true] }, { ...text, enum: ['a', '1', 'true'] }],
    ['values of a number', { type: 'integer', enum: [1, 2] }, { type: 'integer', enum: [1, 2] }],
    ['what a list requires', { type: 'array', items: {}, required: ['a'] }, { type: 'array', items: {} }],
    [
      'an exclusive bound',
      { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      { type: 'number', exclusiveMinimum: 1, maximum: 9 },
    ],
    [
      'keywords that a reference hides',
      { ...other, ...text, description: 'Text.' },
      { ...other, description: 'Text.' },
    ],
    [
      'a format that nobody judges',
      { type: 'integer', format: 'unix-time', description: 'When' },
      { type: 'integer', description: 'When. Format: unix-time.' },
    ],
    ['a needless escape', { ...text, pattern: '^a\\!$' }, { ...text, pattern: '^a!$' }],
    [
      'a pattern of another language',
      { ...text, pattern: '^(?i)a$' },
      { ...text, description: 'Pattern: ^(?i)a$' },
    ],
  ])('is upgraded: %s', (_what, schema, expected) => {
    expect(upgradeSchema(schema, true, () => {})).toEqual(expected);
  });

  it('is left as it is where it says the same in both versions', () => {
    const schema = { type: 'string', maxLength: 5, format: 'date', enum: ['2026-01-31'] };
    const notes = noted((note) => expect(upgradeSchema(schema, true, note)).toEqual(schema));
    expect(notes).toEqual({});
  });
});

describe('a upgraded description', () => {
  it('has no reference into a schema, no name in a discriminator, and nothing that no client calls', () => {
    const kept = { openapi: '3.1.0', security: [{ 'x-key': [] }] };
    const Box = object({ content: text, 'x-ray': text });
    const form = (mapping: object): object => ({
      oneOf: [],
      discriminator: { propertyName: 'kind', mapping },
    });
    const answer = (schema: object, header: object): object => ({
      200: { ...body(schema), headers: { 'x-kept': { ...header, schema: text } } },
    });
    const spec = document(
      {
        '/gone': { 'x-internal': true },
        '/a': {
          'x-internal': true,
          ...get(undefined, {
            callbacks: { done: {} },
            requestBody: body({}),
            responses: answer(ref('Box/properties/content'), { 'x-gone': 1 }),
          }),
        },
      },
      { Box, Form: form({ box: 'Box' }) },
      { ...kept, webhooks: { gone: { post: { responses: {} } } } },
    );
    const notes = noted((note) => upgrade(spec, note));
    const BoxContent = text;
    const schemas = { Box, Form: form({ box: ref('Box').$ref }), BoxContent };
    const paths = { '/gone': {}, '/a': get('getA', { responses: answer(ref('BoxContent'), {}) }) };
    expect(spec).toEqual(document(paths, schemas, kept));
    expect(notes).toMatchObject({
      'webhook left out, which no client calls': 1,
      'callbacks left out, which no client calls': 1,
      'body of a GET, which fetch does not send, left out': 1,
      'part of a schema that is referred to, under a name': 1,
      'name in a discriminator as a reference': 1,
      'extension that means nothing here left out': 3,
    });
  });

  it('has the example of a body among its examples', () => {
    const given = { content: { 'application/json': { example: { a: 1 } } } };
    const spec = upgraded(document({ '/a': { post: { requestBody: given, responses: {} } } }));
    expect(operationsIn(spec)[0]!.operation.requestBody!.content!['application/json']).toEqual({
      schema: {},
      examples: { sample: { value: { a: 1 } } },
    });
  });

  it('refers to what has a name and a place of its own, and to nothing that is gone', () => {
    const component = (group: string, name: string): object => ({ $ref: `#/components/${group}/${name}` });
    const ring = (next: object): object => object({ next });
    const definition = ref('A/definitions/ring');
    const media = {
      'application/json': {
        schema: ref('A'),
        examples: { one: component('examples', 'One'), two: component('examples', 'Two') },
      },
    };
    const paths = (parameters: object[], responses: object): object => ({
      '/a/{id}': get('getA', { parameters, responses }),
    });
    const spec = upgraded(
      document(
        paths([parameter('site'), { ...component('parameters', 'Id'), name: 'id', in: 'path' }], {
          200: { content: component('mediaTypes', 'A') },
          404: { $ref: '#/paths/~1a~1%7Bid%7D/get/responses/200' },
        }),
        {},
        {
          components: {
            parameters: { Id: parameter('id') },
            examples: { One: { value: 1 } },
            mediaTypes: { A: media },
            schemas: { A: object({ ring: definition }, { definitions: { ring: ring(definition) } }) },
          },
        },
      ),
    );
    const content = { 'application/json': { schema: ref('A'), examples: { one: { value: 1 } } } };
    expect(spec.paths).toEqual(
      paths([component('parameters', 'Id')], { 200: { content }, 404: { content } }),
    );
    expect(spec.components!.schemas).toEqual({
      A: object({ ring: ref('ARing') }),
      ARing: ring(ref('ARing')),
    });
    expect(spec.components).not.toHaveProperty('examples');
  });

  it('lists what says of itself that it is required', () => {
    const flag = (required: unknown, more: object = {}): LooseSchema =>
      ({ type: 'object', ...(required !== undefined && { required }), ...more }) as LooseSchema;
    const of = (members: (required?: boolean) => object, own: unknown, inner: unknown): LooseSchema =>
      flag(own, {
        properties: {
          a: flag(inner, { properties: { b: members(false), c: members(true) } }),
          d: { items: members(true) },
        },
      });
    const spec = upgraded(document({}, { A: of(flag, true, true) }));
    expect(spec.components!.schemas!['A']).toEqual(of(() => flag(undefined), ['a'], ['c']));
  });

  it('has a property for whatever is required, unless another part may have it', () => {
    const given = (): LooseSchema => object({ a: {} }, { required: ['a', 'b'] }) as LooseSchema;
    const schemas = {
      Alone: given(),
      Part: given(),
      Whole: { allOf: [ref('Part'), { properties: { b: text } }] },
    };
    const notes = noted((note) => upgrade(document({}, schemas), note));
    expect(schemas.Alone.properties).toEqual({ a: {}, b: {} });
    expect(schemas.Part.properties).toEqual({ a: {} });
    expect(notes['required member that is described nowhere taken as anything']).toBe(1);
  });

  it('has what a cut left out, where something refers into it', () => {
    const elsewhere = { $ref: '#/paths/~1b/get/responses/200/content/text/schema' };
    const paths = {
      '/a': get('a', { responses: { 200: body(elsewhere) } }),
      '/b': get('b', { responses: { 200: body(ref('B'), 'text') } }),
    };
    const spec = document(paths, { B: text, C: {} });
    const whole = { ...spec };
    cutPaths(spec, '^/a', () => {});
    upgrade(spec, () => {}, whole);
    expect(spec.components!.schemas).toEqual({ B: text, Schema: ref('B') });
  });
});

describe('a cut', () => {
  const spec = (): LooseDocument =>
    document(
      {
        '/v1/customers': get('a', {
          tags: ['Customers'],
          security: [{ 'a/b': [] }],
          responses: { 200: { $ref: '#/components/responses/One' } },
        }),
        '/v1/orders': get('b', { tags: ['Orders'], responses: { 200: body(ref('Order')) } }),
      },
      {},
      {
        tags: [{ name: 'Customers' }, { name: 'Orders' }],
        components: {
          responses: { One: body(ref('Customer')) },
          schemas: {
            Customer: { discriminator: { mapping: { a: ref('Kind').$ref } } },
            Kind: {},
            Order: object({ customer: ref('Customer') }),
          },
          securitySchemes: { 'a/b': {}, unused: {} },
          examples: { gone: {} },
        },
      },
    );

  it('leaves the paths that match, and all that they need', () => {
    const cut = spec();
    const notes = noted((note) => cutPaths(cut, '^/v1/customers', note));
    expect(Object.keys(cut.paths!)).toEqual(['/v1/customers']);
    expect(cut.tags).toEqual([{ name: 'Customers' }]);
    const left = Object.entries(cut.components!).map(([group, members]) => [group, ...Object.keys(members)]);
    expect(left).toEqual([
      ['responses', 'One'],
      ['schemas', 'Customer', 'Kind'],
      ['securitySchemes', 'a/b'],
    ]);
    expect(notes).toEqual({ 'path left out': 1, 'unused component left out': 3, 'unused tag left out': 1 });
  });

  it.each([
    ['^/nothing', '--paths ^/nothing matches none of the 2 paths.'],
    ['(', '--paths ( is not a regular expression.'],
  ])('by %s is refused', (expression, reason) => {
    expect(() => cutPaths(spec(), expression, () => {})).toThrow(reason);
  });
});
