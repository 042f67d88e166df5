import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generate } from '../generate/generate.ts';
import { providersIn } from '../generate/providers.ts';
import { specOf } from './generate/spec.ts';
import { removeWorkspaces, workspace, workspaceOfThisRepository, write } from './generate/workspace.ts';

afterAll(removeWorkspaces);

const repository = join(import.meta.dirname, '../..');
const source = 'packages/acme-types/src';

/** Every file under a folder, by its name. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.'),
  );
  return Object.fromEntries(entries.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function read(root: string, file: string): string {
  return readFileSync(join(root, source, file), 'utf8');
}

const acme = specOf({
  Thing: { type: 'object', description: 'A thing.', properties: { a: { type: 'string' } } },
});

describe('the generated files', { timeout: 30_000 }, () => {
  it('of this repository are as its specs say', async () =>
    expect(await generate(repository, { check: true })).toEqual([]));

  it('are the same bytes for the same spec', async () => {
    const [one, other] = [workspaceOfThisRepository(), workspaceOfThisRepository()];
    await generate(one);
    for (const provider of providersIn(other).toReversed()) await generate(other, { providers: [provider] });
    expect(filesIn(join(one, 'packages'))).toEqual(filesIn(join(other, 'packages')));
  });

  it('say first that they are generated, from what, and by which command', async () => {
    const root = workspace({ acme });
    await generate(root);
    for (const text of Object.values(filesIn(join(root, source)))) {
      expect(text.split('\n')[0]).toMatch(
        /^\/\/ Generated from specs\/acme\/openapi\.yaml by `node scripts\/generate\.ts acme`/,
      );
    }
  });

  it('that have not changed are not touched, and others left in the folder go away', async () => {
    const root = workspace({ acme });
    await generate(root);
    const before = statSync(join(root, source, 'openapi.ts')).mtimeMs;
    write(root, `${source}/left-over.ts`, '');
    appendFileSync(join(root, source, 'index.ts'), '// edited');
    expect(await generate(root, { check: true })).toEqual([`${source}/index.ts`, `${source}/left-over.ts`]);
    expect(await generate(root)).toEqual([`${source}/index.ts`, `${source}/left-over.ts`]);
    expect(await generate(root)).toEqual([]);
    expect(existsSync(join(root, source, 'left-over.ts'))).toBe(false);
    expect(statSync(join(root, source, 'openapi.ts')).mtimeMs).toBe(before);
  });

  it('hold an interface for each object, an alias for any other schema, and the values of each string enum', async () => {
    const root = workspace({
      acme: specOf({
        Thing: {
          type: 'object',
          description: 'A thing.',
          properties: { colour: { $ref: '#/components/schemas/ColourCode' } },
        },
        ColourCode: { type: 'string', enum: ['red', 'dark blue', "sky's"] },
        'other-thing': {
          type: 'object',
          properties: { currency: { $ref: '#/components/schemas/Currency' } },
        },
        Currency: { type: 'string', enum: Array.from({ length: 30 }, (_, index) => `C${index}`) },
      }),
    });
    await generate(root);
    const { colourCodes, currencies, isColourCode } = await import(join(root, source, 'index.ts'));
    expect(['red', 'Red', undefined].map(isColourCode)).toEqual([true, false, false]);
    expect(colourCodes).toEqual(['red', 'dark blue', "sky's"]);
    expect(currencies).toEqual(Array.from({ length: 30 }, (_, index) => `C${index}`));
    expect(read(root, 'openapi.ts')).toMatch(/\/\*\* @description A thing. \*\/\nexport interface Thing \{/);
    expect(read(root, 'openapi.ts')).toContain('colour?: components["schemas"]["ColourCode"];');
    expect(read(root, 'openapi.ts')).toMatch(/export interface OtherThing \{/);
    expect(read(root, 'index.ts')).toContain(
      `export type { paths, components, operations, Thing, OtherThing } from './openapi.js';`,
    );
    expect(read(root, 'index.ts')).toContain(`export type ColourCode = components['schemas']['ColourCode'];`);
  });

  it('tell the limits, the examples and the page of each member, and what stands behind a reference', async () => {
    const root = workspace({});
    const page = (name: string, level = 'documented'): object => ({
      'x-evidence': { level, source: `docs.example.com/${name}` },
    });
    const spec = specOf({
      Thing: {
        type: 'object',
        ...page('things'),
        properties: {
          name: {
            type: 'string',
            description: 'A name.',
            minLength: 3,
            maxLength: 255,
            examples: ['Ana', 'Eva'],
          },
          code: { description: 'Its code.', $ref: '#/components/schemas/Code' },
          price: { type: 'number', minimum: 1, multipleOf: 0.01, ...page('prices', 'inferred') },
          tags: { type: 'array', maxItems: 1, items: { type: 'string' } },
        },
      },
      Code: { type: 'string', description: 'Not every code.', pattern: '^[A-Z]{2}$', ...page('codes') },
    });
    write(root, 'specs/acme/openapi.yaml', spec);
    await generate(root);
    const lines = read(root, 'openapi.ts')
      .split('\n')
      .map((line) => line.replace(/^[ /*]*(?:@description )?/, '').replace(/ \*\/$/, ''));
    expect(lines.join('\n')).toContain(
      'A name.\n3 to 255 characters.\nExamples: Ana, Eva.\nSource: https://docs.example.com/things\n',
    );
    expect(lines.join('\n')).toContain(
      'Its code.\nNot every code.\nForm: `^[A-Z]{2}$`.\nSource: https://docs.example.com/codes\n',
    );
    expect(lines.join('\n')).toContain(
      'At least 1. A multiple of 0.01.\nInferred: https://docs.example.com/prices\n',
    );
    expect(lines.join('\n')).toContain('At most 1 item.\nSource: https://docs.example.com/things\n');
  });

  it('let a header behind a reference be absent, unless it is required', async () => {
    const root = workspace({});
    const spec = specOf({ Thing: { type: 'object' } });
    const headers = {
      'x-trace-id': { $ref: '#/components/headers/Trace' },
      'x-page': { $ref: '#/components/headers/Page' },
    };
    const [response] = Object.values(
      spec['paths'] as Record<string, { post: { responses: Record<string, object> } }>,
    );
    Object.assign(response!.post.responses['200']!, { headers });
    const shared = {
      Trace: { schema: { type: 'string' } },
      Page: { required: true, schema: { type: 'string' } },
    };
    Object.assign(spec['components'] as object, { headers: shared });
    write(root, 'specs/acme/openapi.yaml', spec);
    await generate(root);
    expect(read(root, 'openapi.ts')).toMatch(/"x-trace-id"\?: string;\s+"x-page": string;/);
  });

  it('let a member of a request be undefined, and a required one not', async () => {
    const root = workspace({});
    const thing = (more: object): object => ({
      type: 'object',
      properties: { a: { type: 'string' } },
      ...more,
    });
    const body = (name: string): object => ({
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
    });
    const operation = { operationId: 'send', 'x-idempotent': true, requestBody: body('In') };
    write(root, 'specs/acme/openapi.yaml', {
      ...specOf({ In: thing({ required: ['b'] }), Out: thing({}) }),
      paths: {
        '/things': { put: { ...operation, responses: { 200: { description: 'Sent', ...body('Out') } } } },
      },
    });
    await generate(root);
    expect(read(root, 'openapi.ts')).toMatch(/interface In \{\s+a\?: string \| undefined;/);
    expect(read(root, 'openapi.ts')).toMatch(/interface Out \{\s+a\?: string;/);
  });

  it('name the bodies without a named schema after their operation, or after themselves', async () => {
    const json = (schema: object): object => ({ content: { 'application/json': { schema } } });
    const thing = { type: 'object', additionalProperties: false, properties: { a: { type: 'string' } } };
    const root = workspace({
      acme: {
        ...specOf({}),
        paths: {
          '/things/{id}': {
            put: {
              ...{ operationId: 'send_thing', 'x-idempotent': true, requestBody: json(thing) },
              responses: {
                200: { description: 'Sent', ...json({ type: 'array', items: thing }) },
                404: { $ref: '#/components/responses/Missing' },
                default: { description: 'Refused', ...json({ type: 'object' }) },
              },
            },
          },
        },
        components: { responses: { Missing: { description: 'Missing', ...json(thing) } } },
      },
    });
    await generate(root);
    const validators = await import(join(root, source, 'validators.ts'));
    expect(Object.keys(validators).sort()).toEqual([
      ...['missingResponseSchema', 'sendThingRequestSchema'],
      ...['sendThingResponseDefaultSchema', 'sendThingResponseSchema'],
    ]);
    const { issues } = validators.sendThingResponseSchema['~standard'].validate([{ a: 1, b: 1 }]);
    expect(issues).toEqual([
      { message: 'must be a string', path: [0, 'a'] },
      { message: 'is unknown', path: [0, 'b'] },
    ]);
    const { operations } = await import(join(root, source, 'operations.ts'));
    expect(operations).toEqual({ send_thing: { method: 'PUT', path: '/things/{id}', idempotent: true } });
  });

  it('come from a spec in several files as from one', async () => {
    const whole = specOf({ Thing: { type: 'object', properties: { a: { type: 'string' } } } });
    const root = workspace({
      acme: whole,
      parts: { ...whole, components: { schemas: { Thing: { $ref: 'thing.yaml' } } } },
    });
    write(root, 'specs/parts/thing.yaml', { type: 'object', properties: { a: { type: 'string' } } });
    await generate(root);
    const text = filesIn(join(root, 'packages/acme-types'));
    const parts = filesIn(join(root, 'packages/parts-types'));
    for (const [name, content] of Object.entries(text))
      expect(parts[name]).toBe(content.replaceAll('acme', 'parts'));
  });
});

describe('a spec with an error', { timeout: 30_000 }, () => {
  // What is wrong, the file, a text in it, what takes its place, and the reason.
  const broken: readonly (readonly [string, string, string | RegExp, string, RegExp])[] = [
    ['no YAML', 'schemas/requests.yaml', /^/, 'a: b: c\n', /requests\.yaml:1:\d+ Failed to parse/],
    ['no YAML at all', 'openapi.yaml', /^/, 'a: b: c\n', /openapi\.yaml:1:\d+ Failed to parse/],
    ['a type', 'schemas/responses.yaml', 'type: object', 'type: objct', /\d+:\d+ `type` can be one of/],
    ['a reference', 'openapi.yaml', 'customers.yaml', 'nowhere.yaml', /:\d+:\d+ Can't resolve \$ref/],
    ['a keyword', 'schemas/requests.yaml', 'maxLength', 'maxLenght', /:\d+:\d+ .*`maxLenght`/],
    ['a pattern', 'schemas/responses.yaml', 'type: string', 'type: string\n      pattern: "("', /:\d+:\d+ /],
    ['x-idempotent', 'paths/customer.yaml', /x-idempotent: \w+/, '', /must say `x-idempotent/],
    ['an operationId', 'paths/customer.yaml', 'operationId: getCustomer', '', /:\d+:\d+ .*operationId/],
    ['its version', 'openapi.yaml', 'openapi: 3.1.0', 'openapi: 2.0.0', /it is no OpenAPI 3\.1 document/],
  ];

  const repositoryCopy = workspaceOfThisRepository();
  const before = generate(repositoryCopy).then(() => filesIn(join(repositoryCopy, 'packages')));

  it.each(broken)(
    'in %s, in %s, stops with its place and reason, and changes no file',
    async (_what, file, from, to, reason) => {
      await before;
      const path = `specs/yuno/${file}`;
      const text = readFileSync(join(repositoryCopy, path), 'utf8');
      write(repositoryCopy, path, text.replace(from, to));
      const error = await generate(repositoryCopy).catch((problem: Error) => problem);
      write(repositoryCopy, path, text);
      expect(error).toMatchObject({ name: 'SpecError', message: expect.stringMatching(reason) });
      expect(error).toMatchObject({ message: expect.stringContaining(file) });
      expect(error).not.toMatchObject({ message: expect.stringContaining(repositoryCopy) });
      expect(filesIn(join(repositoryCopy, 'packages'))).toEqual(await before);
    },
  );

  it('in a keyword that no validator would judge stops too', async () => {
    const root = workspace({ acme: specOf({ Thing: { type: 'array', unevaluatedItems: false } }) });
    await expect(generate(root)).rejects.toThrow(
      /openapi\.yaml:\d+:\d+ The validators do not know the keyword `unevaluatedItems`/,
    );
  });

  it.each([
    ['`multipleOf` must be more than 0', { type: 'number', multipleOf: 0 }],
    ['`type` must not be empty', { type: [] }],
    ['`allOf` must not be empty', { allOf: [] }],
    ['`anyOf` must not be empty', { anyOf: [] }],
    ['`oneOf` must not be empty', { oneOf: [] }],
  ])('in a keyword that JSON Schema does not allow so stops too: %s', async (problem, schema) => {
    const root = workspace({ acme: specOf({ Thing: { type: 'array', items: schema } }) });
    await expect(generate(root)).rejects.toThrow(new RegExp(`openapi\\.yaml:\\d+:\\d+ ${problem}`));
  });

  it.each([5, null, ['#/components/schemas/Thing']])(
    'in a reference that is no text stops too: %j',
    async ($ref) => {
      const root = workspace({ acme: specOf({ Thing: { type: 'array', items: { $ref } } }) });
      await expect(generate(root)).rejects.toThrow(/openapi\.yaml:\d+:\d+ .*\$ref/);
    },
  );

  it('in a list of values that are no scalars stops too', async () => {
    const root = workspace({ acme: specOf({ Thing: { enum: [{ a: 1 }] } }) });
    await expect(generate(root)).rejects.toThrow(/openapi\.yaml:\d+:\d+ .*scalar values only/);
  });

  it.each([
    ['OneThing', 'one_thing', 'OneThing and one_thing are one name in TypeScript'],
    ['Category', 'Categorie', 'Category and Categorie are one name in TypeScript'],
    ['Codes', 'isCode', 'Codes and isCode are one name in TypeScript'],
    ['AddressSchema', 'CheckAddress', 'AddressSchema and CheckAddress are one name in TypeScript'],
    ['Thing', 'IdParameter', 'IdParameter and the parameter id are one name in TypeScript'],
    ['Thing', '...', '... needs a letter or a digit in its name'],
  ])('in the names %s and %s stops too', async (one, other, problem) => {
    const text = { type: 'string', enum: ['a', 'b'] };
    const spec = specOf({ [one]: text, [other]: text });
    const parameters = [{ name: 'id', in: 'query', schema: { type: 'string' } }];
    Object.assign((spec['paths'] as Record<string, object>)['/things']!, { parameters });
    await expect(generate(workspace({ acme: spec }))).rejects.toThrow(`specs/acme/openapi.yaml: ${problem}`);
  });

  it('that does not exist stops too', async () =>
    expect(generate(workspace({ acme }), { providers: ['acme', 'other'] })).rejects.toThrow(
      'specs/other/openapi.yaml does not exist',
    ));
});

it('are made again when anything changes that they are made by', () => {
  const folders = readdirSync(join(repository, 'scripts/generate'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(repository, 'scripts/generate', name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/from '\.\.\/([a-z]+)\//g)].map(([, folder]) => folder));
  const { tasks } = JSON.parse(readFileSync(join(repository, 'turbo.json'), 'utf8')) as {
    tasks: { generate: { inputs: string[] } };
  };
  for (const folder of new Set(['generate', ...folders]))
    expect(tasks.generate.inputs).toContain(`$TURBO_ROOT$/scripts/${folder}/**`);
});

describe('the command', { timeout: 60_000 }, () => {
  const root = workspace({ acme });
  for (const part of ['generate', 'generate.ts', 'lib', 'openapi', 'redocly', 'run'])
    cpSync(join(repository, 'scripts', part), join(root, 'scripts', part), { recursive: true });
  write(root, 'scripts/package.json', '{ "type": "module" }');
  symlinkSync(join(repository, 'scripts/node_modules'), join(root, 'scripts/node_modules'));
  const run = (...options: string[]) =>
    spawnSync(process.execPath, ['scripts/generate.ts', ...options], { cwd: root, encoding: 'utf8' });

  it('checks without writing, and writes', () => {
    expect(run('--check')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        `Not as its spec says: ${source}/index.ts[^]*\nRun \`pnpm regen\`, and commit`,
      ),
    });
    expect(existsSync(join(root, source))).toBe(false);
    expect(run('acme')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`Generated: ${source}/index.ts`),
    });
  });

  it('ends with 1 and the reason where a spec is wrong', () => {
    write(root, 'specs/acme/openapi.yaml', 'openapi: 3.1.0\npaths: [\n');
    const reason = /^specs\/acme\/openapi\.yaml:3:1 Failed to parse/;
    expect(run()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(reason) });
  });
});
