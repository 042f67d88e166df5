import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generate } from '../generate/generate.ts';
import { filesOf } from '../generate/provider-files.ts';
import { readSpec } from '../generate/read-spec.ts';
import { root as repository } from '../lib/root.ts';
import { lintDescription } from '../redocly/lint-description.ts';
import { specOf } from './generate/spec.ts';
import { compileErrors } from './generate/compile-errors.ts';
import { findings, validatorsIn } from './generate/validators.ts';
import { removeWorkspaces, workspace, write } from './generate/workspace.ts';

afterAll(removeWorkspaces);

type Schemas = Readonly<Record<string, unknown>>;

const spec = 'specs/acme/openapi.yaml';
const person = { type: 'object', additionalProperties: false, properties: { email: { type: 'string' } } };

function named(name: string, beside: object = {}): object {
  return { $ref: `#/components/schemas/${name}`, ...beside };
}

function generated(schemas: Schemas, files: Schemas = {}): Promise<string[]> {
  const root = workspace({ acme: specOf(schemas) });
  for (const [file, content] of Object.entries(files)) write(root, `specs/acme/${file}`, content);
  return generate(root);
}

/** The text of all generated files. */
async function bytes(schemas: Schemas, files: Schemas = {}): Promise<string> {
  const root = workspace({ acme: specOf(schemas) });
  for (const [file, content] of Object.entries(files)) write(root, `specs/acme/${file}`, content);
  return filesOf('acme', await readSpec(join(root, spec), root))
    .map(({ name, text }) => `${name}\n${text}`)
    .join('\n');
}

describe('a schema that is a reference to another', { timeout: 30_000 }, () => {
  const schemas = {
    Update: named('Fields', { description: 'What changes.' }),
    Bare: named('Fields'),
    Twice: named('Bare', { minProperties: 1, required: ['email'] }),
    Fields: person,
  };

  it('judges what the other judges, and what stands beside the reference', async () => {
    const validators = await validatorsIn(workspace({ acme: specOf(schemas) }), 'acme');
    expect(Object.keys(validators).sort()).toEqual([
      ...['bareSchema', 'fieldsSchema', 'twiceSchema', 'updateSchema'],
    ]);
    for (const name of ['updateSchema', 'bareSchema']) {
      expect(findings(validators[name]!, { email: 'a' })).toEqual([]);
      expect(findings(validators[name]!, { email: 1, phone: '1' })).toEqual([
        'email: must be a string',
        'phone: is unknown',
      ]);
    }
    expect(findings(validators['twiceSchema']!, {})).toEqual([
      'email: is required',
      'must have 1 or more members',
    ]);
  });

  it('has a type, and all of the files compile', async () => {
    const root = workspace({ acme: specOf(schemas) });
    await generate(root);
    const use = `import type { Bare, Fields, Twice, Update } from './index.js';
export const [bare, update, twice]: [Bare, Update, Twice] = [{}, { email: 'a' }, { email: 'a' }];
export const fields: Fields = twice;
// @ts-expect-error what stands beside the reference makes it required
export const wrong: Twice = {};
`;
    write(root, 'packages/acme-types/src/use.ts', use);
    expect(compileErrors(join(root, 'packages/acme-types/src'))).toEqual([]);
  });
});

describe('a spec in several files is the same bytes as in one', { timeout: 30_000 }, () => {
  const update = { $ref: '#/components/schemas/Person', required: ['email'], maxProperties: 3 };
  const whole = { $ref: '#/components/schemas/Person', description: 'All of it.', minProperties: 1 };
  const one = { Update: update, Whole: whole, Person: person };

  it.each<[what: string, schemas: Schemas, files: Schemas]>([
    [
      'a file of schemas with siblings of their references',
      {
        Update: { $ref: 'requests.yaml#/Update' },
        Whole: { $ref: 'requests.yaml#/Whole' },
        Person: { $ref: 'requests.yaml#/Person' },
      },
      {
        'requests.yaml': {
          Update: { ...update, $ref: '#/Person' },
          Whole: { ...whole, $ref: '#/Person' },
          Person: person,
        },
      },
    ],
    [
      'a file for each schema, whose root is a reference with siblings',
      { Update: { $ref: 'update.yaml' }, Whole: { $ref: 'whole.yaml' }, Person: { $ref: 'Person.yaml' } },
      {
        'update.yaml': { ...update, $ref: 'Person.yaml' },
        'whole.yaml': { ...whole, $ref: 'Person.yaml' },
        'Person.yaml': person,
      },
    ],
    [
      'references back into the first file',
      { Update: { $ref: 'update.yaml' }, Whole: { $ref: 'whole.yaml' }, Person: person },
      {
        'update.yaml': { ...update, $ref: 'openapi.yaml#/components/schemas/Person' },
        'whole.yaml': { ...whole, $ref: 'openapi.yaml#/components/schemas/Person' },
      },
    ],
  ])('%s', async (_what, schemas, files) => {
    expect(await bytes(schemas, files)).toBe(await bytes(one));
  });
});

describe(
  'a reference that nobody can follow is told with its place and the reason',
  { timeout: 30_000 },
  () => {
    it.each<[what: string, schemas: Schemas, message: RegExp, files?: Schemas]>([
      ['to itself', { A: named('A') }, /openapi\.yaml:\d+:\d+ .*leads back to itself/],
      [
        'in a ring',
        { A: named('B'), B: named('A', { description: 'b' }) },
        /:\d+:\d+ .*leads back to itself/,
      ],
      [
        'in a ring through another file',
        { A: { $ref: 'a.yaml#/A' } },
        /specs\/acme\/a\.yaml:\d+:\d+ .*leads back to itself/,
        { 'a.yaml': { A: { $ref: 'openapi.yaml#/components/schemas/A' } } },
      ],
      [
        'in a ring of parts',
        { A: { allOf: [named('B')] }, B: { allOf: [named('A')] } },
        /:\d+:\d+ .*A -> B -> A/,
      ],
      ['in a ring of forms', { A: { anyOf: [{ type: 'string' }, named('A')] } }, /:\d+:\d+ .*A -> A/],
      [
        'into a schema',
        { A: person, B: { type: 'object', properties: { x: named('A/properties/email') } } },
        /:\d+:\d+ .*`components\.schemas`/,
      ],
      [
        'into `$defs`',
        { A: { $defs: { x: person }, ...named('A/$defs/x') } },
        /:\d+:\d+ .*`components\.schemas`/,
      ],
      ['to a host', { A: { $ref: 'https://docs.example.com/a.yaml' } }, /:\d+:\d+ .*is not a file/],
    ])('%s', async (_what, schemas, message, files = {}) => {
      await expect(generated(schemas, files)).rejects.toThrow(message);
    });

    it('and one that holds itself in a member is no ring', async () => {
      const schemas = {
        A: { type: 'object', properties: { a: named('A'), list: { type: 'array', items: named('A') } } },
      };
      expect(await generated(schemas)).toContain('packages/acme-types/src/openapi.ts');
    });
  },
);

describe('a property for one direction', { timeout: 30_000 }, () => {
  const thing = (keyword: string): object => ({
    type: 'object',
    additionalProperties: false,
    properties: { id: { type: 'string', [keyword]: true } },
  });
  const sent = (keyword: string): object => {
    const document = specOf({ In: thing(keyword) }) as { paths: Record<string, { post: object }> };
    Object.assign(document.paths['/things']!.post, {
      requestBody: { content: { 'application/json': { schema: named('In') } } },
      responses: { 204: { description: 'Sent.' } },
    });
    return document;
  };

  it('is refused where a request would send what only an answer has', async () => {
    await expect(generate(workspace({ acme: sent('readOnly') }))).rejects.toThrow(
      /:\d+:\d+ `readOnly` says that no request sends `id`: leave it out .*request.* the response a schema/,
    );
    await expect(generated({ Out: thing('writeOnly') })).rejects.toThrow(/`writeOnly` says that no response/);
  });

  it('is welcome in the schema of its own direction', async () => {
    expect(await generate(workspace({ acme: sent('writeOnly') }))).not.toEqual([]);
    expect(await generated({ Out: thing('readOnly') })).not.toEqual([]);
  });
});

/** Schemas that each refer to the next one twice: the ways through them double with each. */
function ladder(length: number): Schemas {
  const steps = Array.from({ length }, (_, index) => {
    const next = named(`Step${index + 1}`);
    return [`Step${index}`, { ...person, properties: { left: next, right: next } }] as const;
  });
  return { ...Object.fromEntries(steps), [`Step${length}`]: person };
}

/** Schemas that all refer to each other. */
function mesh(size: number): Schemas {
  const names = Array.from({ length: size }, (_, index) => `Node${index}`);
  const properties = Object.fromEntries(names.map((name) => [name, named(name)]));
  return Object.fromEntries(names.map((name) => [name, { ...person, properties }]));
}

describe('many schemas that refer to each other take time in proportion', () => {
  it.each([
    ['a ladder of 5,000', ladder(5000), 'Step0'],
    ['60 that all refer to each other', mesh(60), 'Node0'],
  ])('%s', { timeout: 60_000 }, async (_what, schemas, first) => {
    const { paths, ...document } = specOf({ [first]: schemas[first] }) as { paths: object };
    const root = workspace({ acme: { ...document, paths, components: { schemas } } });
    expect(await generate(root)).toContain('packages/acme-types/src/validators.ts');
    const rules = new Set((await lintDescription(repository, join(root, spec))).map(({ ruleId }) => ruleId));
    expect(rules).toContain('bridge/evidence');
  });
});

describe('a spec that is too deep for any tool is told as such', { timeout: 30_000 }, () => {
  it('within one schema', async () => {
    let deep: object = person;
    for (let depth = 0; depth < 200; depth += 1) deep = { type: 'array', items: deep };
    await expect(generated({ Deep: deep })).rejects.toThrow(
      /openapi\.yaml:\d+:\d+ Failed to parse: nesting exceeded/,
    );
  });

  it('from one schema of another file to the next', async () => {
    const steps = JSON.parse(
      JSON.stringify(ladder(5000)).replaceAll('#/components/schemas/', '#/'),
    ) as Schemas;
    const schemas = { First: { $ref: 'steps.yaml#/Step0' } };
    await expect(generated(schemas, { 'steps.yaml': JSON.stringify(steps) })).rejects.toThrow(
      'specs/acme/openapi.yaml cannot be read: its schemas are too deep within each other',
    );
  });
});
