import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate.ts';
import { filesIn } from './generate/files-in.ts';
import { json, ref, specOf } from './generate/spec.ts';
import { judge } from './generate/validators.ts';
import { generated, workspace, workspaceOfThisRepository } from './generate/workspace.ts';
import { write } from './test-folder.ts';

type Schemas = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const person = { type: 'object', additionalProperties: false, properties: { email: text } };

describe(
  'a file with an error stops with its place and reason, and changes no file:',
  { timeout: 30_000 },
  () => {
    const root = workspaceOfThisRepository();
    const before = generate(root).then(() => filesIn(join(root, 'packages')));

    it.each<[what: string, file: string, from: string | RegExp, to: string, reason: RegExp]>([
      ['no YAML', 'schemas/requests.yaml', /^/, 'a: b: c\n', /requests\.yaml:1:\d+ Failed to parse/],
      ['no YAML at all', 'openapi.yaml', /^/, 'a: b: c\n', /openapi\.yaml:1:\d+ Failed to parse/],
      ['a type', 'schemas/responses.yaml', 'type: object', 'type: objct', /\d+:\d+ `type` can be one of/],
      ['a reference', 'openapi.yaml', 'customers.yaml', 'nowhere.yaml', /:\d+:\d+ Can't resolve \$ref/],
      ['a keyword', 'schemas/requests.yaml', 'maxLength', 'maxLenght', /:\d+:\d+ .*`maxLenght`/],
      [
        'a pattern',
        'schemas/responses.yaml',
        'type: string',
        'type: string\n      pattern: "("',
        /:\d+:\d+ /,
      ],
      ['x-idempotent', 'paths/customer.yaml', /x-idempotent: \w+/, '', /must say `x-idempotent/],
      ['an operationId', 'paths/customer.yaml', 'operationId: getCustomer', '', /:\d+:\d+ .*operationId/],
      ['its version', 'openapi.yaml', 'openapi: 3.1.0', 'openapi: 2.0.0', /it is no OpenAPI 3\.1 document/],
    ])('%s, in %s', async (_what, file, from, to, reason) => {
      await before;
      const path = `specs/yuno/${file}`;
      const source = readFileSync(join(root, path), 'utf8');
      write(root, path, source.replace(from, to));
      const error = await generate(root).catch((problem: Error) => problem);
      write(root, path, source);
      expect(error).toMatchObject({ name: 'SpecError', message: expect.stringMatching(reason) });
      expect(error).toMatchObject({ message: expect.stringContaining(file) });
      expect(error).not.toMatchObject({ message: expect.stringContaining(root) });
      expect(filesIn(join(root, 'packages'))).toEqual(await before);
    });
  },
);

describe(
  'a schema with what the validators do not know stops with its place and advice',
  { timeout: 30_000 },
  () => {
    it.each<[schema: object, message: string]>([
      [{ dependentSchemas: { a: text } }, 'keyword `dependentSchemas`: write `if` and `then`'],
      [{ unevaluatedItems: false }, 'keyword `unevaluatedItems`: write `items: false` beside'],
      [{ $dynamicRef: '#a' }, 'keyword `$dynamicRef`: write a `$ref`'],
      [{ minLenght: 3 }, 'Property `minLenght` is not expected here'],
      [{ type: 'string', format: 'phone' }, 'format `phone`: write a `pattern`, or one of date,'],
      [{ type: 'object', unevaluatedProperties: text }, '`unevaluatedProperties: false` only, no schema'],
      [
        { anyOf: [person, text], unevaluatedProperties: false },
        'write `additionalProperties: false` in each form',
      ],
      [
        { allOf: [{ oneOf: [person, { minProperties: 2 }] }], unevaluatedProperties: false },
        'write `additionalProperties: false` in each form',
      ],
      [{ patternProperties: { '(': text } }, 'name is not a regular expression'],
      [{ type: 'number', multipleOf: 0 }, '`multipleOf` must be more than 0'],
      [{ type: [] }, '`type` must not be empty'],
      [{ allOf: [] }, '`allOf` must not be empty'],
      [{ anyOf: [] }, '`anyOf` must not be empty'],
      [{ oneOf: [] }, '`oneOf` must not be empty'],
      [{ enum: [{ a: 1 }] }, 'scalar values only'],
      [{ $ref: 5 }, '$ref'],
      [{ $ref: null }, '$ref'],
      [{ $ref: ['#/components/schemas/Thing'] }, '$ref'],
    ])('%j', async (schema, message) => {
      const error = await generated(specOf({ Thing: { type: 'object', properties: { a: schema } } })).catch(
        (problem: Error) => problem,
      );
      expect(error).toMatchObject({ message: expect.stringContaining(message) });
      expect(error).toMatchObject({ message: expect.stringMatching(/^specs\/acme\/openapi\.yaml/) });
    });

    it.each(['int32', 'int64', 'float', 'double', 'password', 'byte', 'binary'])(
      'but not for the format %s, which is a note',
      async (format) => expect((await judge({ type: ['string', 'number'], format }))('a')).toEqual([]),
    );
  },
);

it.each([
  ['OneThing', 'one_thing', 'OneThing and one_thing are one name in TypeScript'],
  ['Category', 'Categorie', 'Category and Categorie are one name in TypeScript'],
  ['Codes', 'isCode', 'Codes and isCode are one name in TypeScript'],
  ['AddressSchema', 'CheckAddress', 'AddressSchema and CheckAddress are one name in TypeScript'],
  ['Thing', 'IdParameter', 'IdParameter and the parameter id are one name in TypeScript'],
  ['Thing', '...', '... needs a letter or a digit in its name'],
])('the names %s and %s stop it', async (one, other, problem) => {
  const listed = { type: 'string', enum: ['a', 'b'] };
  const parameters = [{ name: 'id', in: 'query', schema: text }];
  const spec = specOf({ [one]: listed, [other]: listed }, { parameters });
  await expect(generated(spec)).rejects.toThrow(`specs/acme/openapi.yaml: ${problem}`);
});

it('a spec that does not exist stops it', async () =>
  expect(generate(workspace({ acme: specOf({}) }), { providers: ['acme', 'other'] })).rejects.toThrow(
    'specs/other/openapi.yaml does not exist',
  ));

describe('a reference that nobody can follow is told with its place and reason', { timeout: 30_000 }, () => {
  it.each<[what: string, schemas: Schemas, message: RegExp, files?: Schemas]>([
    ['to itself', { A: ref('A') }, /openapi\.yaml:\d+:\d+ .*leads back to itself/],
    ['in a ring', { A: ref('B'), B: ref('A', { description: 'b' }) }, /:\d+:\d+ .*leads back to itself/],
    [
      'in a ring through another file',
      { A: { $ref: 'a.yaml#/A' } },
      /specs\/acme\/a\.yaml:\d+:\d+ .*leads back to itself/,
      { 'a.yaml': { A: { $ref: 'openapi.yaml#/components/schemas/A' } } },
    ],
    ['in a ring of parts', { A: { allOf: [ref('B')] }, B: { allOf: [ref('A')] } }, /:\d+:\d+ .*A -> B -> A/],
    ['in a ring of forms', { A: { anyOf: [text, ref('A')] } }, /:\d+:\d+ .*A -> A/],
    [
      'into a schema',
      { A: person, B: { type: 'object', properties: { x: ref('A/properties/email') } } },
      /:\d+:\d+ .*`components\.schemas`/,
    ],
    ['into `$defs`', { A: ref('A/$defs/x', { $defs: { x: person } }) }, /:\d+:\d+ .*`components\.schemas`/],
    ['to a host', { A: { $ref: 'https://docs.example.com/a.yaml' } }, /:\d+:\d+ .*is not a file/],
  ])('%s', async (_what, schemas, message, files) => {
    await expect(generated(specOf(schemas), files)).rejects.toThrow(message);
  });

  it('and one that holds itself in a member is no ring', async () => {
    const { read } = await generated(
      specOf({
        A: { type: 'object', properties: { a: ref('A'), list: { type: 'array', items: ref('A') } } },
      }),
    );
    expect(read('openapi.ts')).toContain('interface A {');
  });
});

describe('a property for one direction', { timeout: 30_000 }, () => {
  const thing = (keyword: string): object => ({
    ...person,
    properties: { id: { ...text, [keyword]: true } },
  });
  const sent = (keyword: string): Promise<unknown> =>
    generated(specOf({ In: thing(keyword) }, { requestBody: json(ref('In')), responses: {} }));
  const answered = (keyword: string): Promise<unknown> => generated(specOf({ Out: thing(keyword) }));

  it('is refused where a request would send what only an answer has', async () => {
    await expect(sent('readOnly')).rejects.toThrow(
      /:\d+:\d+ `readOnly` says that no request sends `id`: leave it out .*request.* the response a schema/,
    );
    await expect(answered('writeOnly')).rejects.toThrow(/`writeOnly` says that no response/);
  });

  it('is welcome in the schema of its own direction', async () => {
    await sent('writeOnly');
    await answered('readOnly');
  });
});
