import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate.ts';
import { root as repository } from '../lib/root.ts';
import { lintDescription } from '../redocly/lint-description.ts';
import { compileErrors } from './generate/compile-errors.ts';
import { filesIn } from './generate/files-in.ts';
import { ref, specOf } from './generate/spec.ts';
import { findings, validatorOf, type Validators } from './generate/validators.ts';
import { generated, workspace } from './generate/workspace.ts';
import { write } from './test-folder.ts';

type Schemas = Readonly<Record<string, unknown>>;

const person = { type: 'object', additionalProperties: false, properties: { email: { type: 'string' } } };

it('a schema that is a reference to another judges what that judges, and what stands beside the reference', async () => {
  const { folder, load } = await generated(
    specOf({
      Update: ref('Fields', { description: 'What changes.' }),
      Bare: ref('Fields'),
      Twice: ref('Bare', { minProperties: 1, required: ['email'] }),
      Fields: person,
    }),
  );
  const validators: Validators = await load('validators.ts');
  const schemas = ['bareSchema', 'fieldsSchema', 'twiceSchema', 'updateSchema'];
  expect(Object.keys(validators).sort()).toEqual(schemas);
  const wrong = ['email: must be a string', 'phone: is unknown'];
  for (const name of ['Update', 'Bare']) {
    expect(findings(validatorOf(validators, name), { email: 'a' })).toEqual([]);
    expect(findings(validatorOf(validators, name), { email: 1, phone: '1' })).toEqual(wrong);
  }
  const missing = ['email: is required', 'must have 1 or more members'];
  expect(findings(validators['twiceSchema']!, {})).toEqual(missing);
  write(
    folder,
    'use.ts',
    `import type { Bare, Fields, Twice, Update } from './index.js';
export const [bare, update, twice]: [Bare, Update, Twice] = [{}, { email: 'a' }, { email: 'a' }];
export const fields: Fields = twice;
// @ts-expect-error what stands beside the reference makes it required
export const wrong: Twice = {};
`,
  );
  expect(compileErrors(folder)).toEqual([]);
}, 30_000);

describe('a spec in several files is the same bytes as in one', { timeout: 30_000 }, () => {
  const update = { required: ['email'], maxProperties: 3 };
  const whole = { description: 'All of it.', minProperties: 1 };
  const one = { Update: ref('Person', update), Whole: ref('Person', whole), Person: person };
  const inFiles = { Update: { $ref: 'update.yaml' }, Whole: { $ref: 'whole.yaml' } };
  const files = ($ref: string): Schemas => ({
    'update.yaml': { $ref, ...update },
    'whole.yaml': { $ref, ...whole },
  });

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
          Update: { $ref: '#/Person', ...update },
          Whole: { $ref: '#/Person', ...whole },
          Person: person,
        },
      },
    ],
    [
      'a file for each schema, whose root is a reference with siblings',
      { ...inFiles, Person: { $ref: 'Person.yaml' } },
      { ...files('Person.yaml'), 'Person.yaml': person },
    ],
    [
      'references back into the first file',
      { ...inFiles, Person: person },
      files('openapi.yaml#/components/schemas/Person'),
    ],
  ])('%s', async (_what, schemas, others) => {
    const several = await generated(specOf(schemas), others);
    expect(filesIn(several.folder)).toEqual(filesIn((await generated(specOf(one))).folder));
  });
});

/** Schemas that each refer to the next one twice: the ways through them double with each. */
function ladder(length: number): Schemas {
  const steps = Array.from({ length }, (_, index) => {
    const next = ref(`Step${index + 1}`);
    return [`Step${index}`, { ...person, properties: { left: next, right: next } }] as const;
  });
  return { ...Object.fromEntries(steps), [`Step${length}`]: person };
}

/** Schemas that all refer to each other. */
function mesh(size: number): Schemas {
  const names = Array.from({ length: size }, (_, index) => `Node${index}`);
  const properties = Object.fromEntries(names.map((name) => [name, ref(name)]));
  return Object.fromEntries(names.map((name) => [name, { ...person, properties }]));
}

describe('many schemas that refer to each other take time in proportion', () => {
  it.each([
    ['a ladder of 5,000', ladder(5000), 'Step0'],
    ['60 that all refer to each other', mesh(60), 'Node0'],
  ])('%s', { timeout: 60_000 }, async (_what, schemas, first) => {
    const root = workspace({ acme: { ...specOf({ [first]: {} }), components: { schemas } } });
    expect(await generate(root)).toContain('packages/acme-types/src/validators.ts');
    const problems = await lintDescription(repository, join(root, 'specs/acme/openapi.yaml'));
    expect(problems.map(({ ruleId }) => ruleId)).toContain('bridge/evidence');
  });
});

describe('a spec that is too deep for any tool is told as such', { timeout: 30_000 }, () => {
  it('within one schema', async () => {
    let deep: object = person;
    for (let depth = 0; depth < 200; depth += 1) deep = { type: 'array', items: deep };
    await expect(generated(specOf({ Deep: deep }))).rejects.toThrow(
      /openapi\.yaml:\d+:\d+ Failed to parse: nesting exceeded/,
    );
  });

  it('from one schema of another file to the next', async () => {
    const steps = JSON.stringify(ladder(5000)).replaceAll('#/components/schemas/', '#/');
    await expect(
      generated(specOf({ First: { $ref: 'steps.yaml#/Step0' } }), { 'steps.yaml': steps }),
    ).rejects.toThrow('specs/acme/openapi.yaml cannot be read: its schemas are too deep within each other');
  });
});
