import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate.ts';
import { providersIn } from '../generate/providers.ts';
import { root as repository } from '../lib/root.ts';
import { filesIn } from './generate/files-in.ts';
import { json, ref, specOf } from './generate/spec.ts';
import type { Validators } from './generate/validators.ts';
import { generated, workspace, workspaceOfThisRepository } from './generate/workspace.ts';
import { write } from './test-folder.ts';

const source = 'packages/acme-types/src';
const text = { type: 'string' };
const acme = specOf({ Thing: { type: 'object', description: 'A thing.', properties: { a: text } } });

describe('the generated files', { timeout: 30_000 }, () => {
  it('are the same bytes for the same spec', async () => {
    const [one, other] = [workspaceOfThisRepository(), workspaceOfThisRepository()];
    await generate(one);
    for (const provider of providersIn(other).toReversed()) await generate(other, { providers: [provider] });
    expect(filesIn(join(one, 'packages'))).toEqual(filesIn(join(other, 'packages')));
  });

  it('say first that they are generated, from what, and by which command', async () => {
    const banner = /^\/\/ Generated from specs\/acme\/openapi\.yaml by `node scripts\/generate\.ts acme`/;
    const { folder } = await generated(acme);
    for (const file of Object.values(filesIn(folder))) expect(file).toMatch(banner);
  });

  it('that have not changed are not touched, and others left in the folder go away', async () => {
    const root = workspace({ acme });
    await generate(root);
    const before = statSync(join(root, source, 'openapi.ts')).mtimeMs;
    write(root, `${source}/left-over.ts`, '');
    appendFileSync(join(root, source, 'index.ts'), '// edited');
    const drifted = [`${source}/index.ts`, `${source}/left-over.ts`];
    expect(await generate(root, { check: true })).toEqual(drifted);
    expect(await generate(root)).toEqual(drifted);
    expect(await generate(root)).toEqual([]);
    expect(existsSync(join(root, source, 'left-over.ts'))).toBe(false);
    expect(statSync(join(root, source, 'openapi.ts')).mtimeMs).toBe(before);
  });

  it('hold an interface for each object, an alias for any other schema, and the values of each string enum', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `C${index}`);
    const { read, load } = await generated(
      specOf({
        Thing: { type: 'object', description: 'A thing.', properties: { colour: ref('ColourCode') } },
        ColourCode: { type: 'string', enum: ['red', 'dark blue', "sky's"] },
        'other-thing': { type: 'object', properties: { currency: ref('Currency') } },
        Currency: { type: 'string', enum: many },
      }),
    );
    const { colourCodes, currencies, isColourCode } = await load('index.ts');
    expect(['red', 'Red', undefined].map(isColourCode!)).toEqual([true, false, false]);
    expect(colourCodes).toEqual(['red', 'dark blue', "sky's"]);
    expect(currencies).toEqual(many);
    expect(read('openapi.ts')).toMatch(/\/\*\* @description A thing. \*\/\nexport interface Thing \{/);
    expect(read('openapi.ts')).toContain('colour?: components["schemas"]["ColourCode"];');
    expect(read('openapi.ts')).toMatch(/export interface OtherThing \{/);
    expect(read('index.ts')).toContain(
      `export type { paths, components, operations, Thing, OtherThing } from './openapi.js';`,
    );
    expect(read('index.ts')).toContain(`export type ColourCode = components['schemas']['ColourCode'];`);
  });

  it('tell the limits, the examples and the page of each member, and what stands behind a reference', async () => {
    const page = (name: string, level = 'documented'): object => ({
      'x-evidence': { level, source: `docs.example.com/${name}` },
    });
    const name = { ...text, description: 'A name.', minLength: 3, maxLength: 255, examples: ['Ana', 'Eva'] };
    const price = { type: 'number', minimum: 1, multipleOf: 0.01, ...page('prices', 'inferred') };
    const tags = { type: 'array', maxItems: 1, items: text };
    const code = ref('Code', { description: 'Its code.' });
    const { read } = await generated(
      specOf({
        Thing: { type: 'object', ...page('things'), properties: { name, code, price, tags } },
        Code: { ...text, description: 'Not every code.', pattern: '^[A-Z]{2}$', ...page('codes') },
      }),
    );
    const told = read('openapi.ts')
      .split('\n')
      .map((line) => line.replace(/^[ /*]*(?:@description )?/, '').replace(/ \*\/$/, ''))
      .join('\n');
    for (const lines of [
      'A name.\n3 to 255 characters.\nExamples: Ana, Eva.\nSource: https://docs.example.com/things\n',
      'Its code.\nNot every code.\nForm: `^[A-Z]{2}$`.\nSource: https://docs.example.com/codes\n',
      'At least 1. A multiple of 0.01.\nInferred: https://docs.example.com/prices\n',
      'At most 1 item.\nSource: https://docs.example.com/things\n',
    ])
      expect(told).toContain(lines);
  });

  it('let a header behind a reference be absent, unless it is required', async () => {
    const headers = {
      'x-trace-id': { $ref: '#/components/headers/Trace' },
      'x-page': { $ref: '#/components/headers/Page' },
    };
    const spec = specOf({}, { responses: { 200: { description: 'OK', headers } } });
    const shared = { Trace: { schema: text }, Page: { required: true, schema: text } };
    const { read } = await generated({ ...spec, components: { headers: shared } });
    expect(read('openapi.ts')).toMatch(/"x-trace-id"\?: string;\s+"x-page": string;/);
  });

  it('let a member of a request be undefined, and a required one not', async () => {
    const thing = { type: 'object', properties: { a: text } };
    const { read } = await generated(
      specOf(
        { In: { ...thing, required: ['b'] }, Out: thing },
        { requestBody: json(ref('In')), responses: { 200: { description: 'Sent', ...json(ref('Out')) } } },
      ),
    );
    expect(read('openapi.ts')).toMatch(/interface In \{\s+a\?: string \| undefined;/);
    expect(read('openapi.ts')).toMatch(/interface Out \{\s+a\?: string;/);
  });

  it('name the bodies without a named schema after their operation, or after themselves', async () => {
    const thing = { type: 'object', additionalProperties: false, properties: { a: text } };
    const operation = {
      ...{ operationId: 'send_thing', requestBody: json(thing) },
      responses: {
        200: { description: 'Sent', ...json({ type: 'array', items: thing }) },
        404: { $ref: '#/components/responses/Missing' },
        default: { description: 'Refused', ...json({ type: 'object' }) },
      },
    };
    const shared = { Missing: { description: 'Missing', ...json(thing) } };
    const { load } = await generated({ ...specOf({}, operation), components: { responses: shared } });
    const validators: Validators = await load('validators.ts');
    expect(Object.keys(validators).sort()).toEqual([
      ...['missingResponseSchema', 'sendThingRequestSchema'],
      ...['sendThingResponseDefaultSchema', 'sendThingResponseSchema'],
    ]);
    const { issues } = validators['sendThingResponseSchema']!['~standard'].validate([{ a: 1, b: 1 }]);
    expect(issues).toEqual([
      { message: 'must be a string', path: [0, 'a'] },
      { message: 'is unknown', path: [0, 'b'] },
    ]);
    const { operations } = await load('operations.ts');
    expect(operations).toEqual({ send_thing: { method: 'POST', path: '/things', idempotent: false } });
  });

  it('are made again when anything changes that they are made by', () => {
    const folder = join(repository, 'scripts/generate');
    const imported = Object.values(filesIn(folder)).flatMap((code) =>
      [...code.matchAll(/from '\.\.\/([a-z]+)\//g)].map(([, name]) => name),
    );
    const { tasks } = JSON.parse(readFileSync(join(repository, 'turbo.json'), 'utf8')) as {
      tasks: { generate: { inputs: string[] } };
    };
    for (const name of new Set(['generate', ...imported]))
      expect(tasks.generate.inputs).toContain(`$TURBO_ROOT$/scripts/${name}/**`);
  });
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
    const stale = new RegExp(`Not as its spec says: ${source}/index.ts[^]*\nRun \`pnpm regen\`, and commit`);
    expect(run('--check')).toMatchObject({ status: 1, stdout: expect.stringMatching(stale) });
    expect(existsSync(join(root, source))).toBe(false);
    const written = expect.stringContaining(`Generated: ${source}/index.ts`);
    expect(run('acme')).toMatchObject({ status: 0, stdout: written });
  });

  it('ends with 1 and the reason where a spec is wrong', () => {
    write(root, 'specs/acme/openapi.yaml', 'openapi: 3.1.0\npaths: [\n');
    const reason = /^specs\/acme\/openapi\.yaml:3:1 Failed to parse/;
    expect(run()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(reason) });
  });
});
