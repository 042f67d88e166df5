import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileErrors } from './generate/compile-errors.ts';
import { ref, specOf } from './generate/spec.ts';
import { findings, validatorOf, type Validators } from './generate/validators.ts';
import { generated } from './generate/workspace.ts';
import { write } from './test-folder.ts';

const text = { type: 'string' };
const kind = (...values: string[]): object => ({
  type: 'object',
  properties: { kind: { ...text, enum: values } },
});

const schemas = {
  Base: { type: 'object', properties: { email: text } },
  Required: ref('Base', { required: ['email'] }),
  More: ref('Base', { properties: { count: { type: 'number' } } }),
  NeverNull: { type: 'object', properties: { size: { type: ['string', 'null'], enum: ['S', 'M'] } } },
  Rest: { type: 'object', properties: { name: text }, additionalProperties: { type: 'number' } },
  Pet: {
    type: 'object',
    required: ['kind'],
    discriminator: { propertyName: 'kind' },
    properties: { kind: text },
  },
  Cat: { allOf: [ref('Pet'), kind('CAT')] },
  Owner: { type: 'object', properties: { pet: ref('Pet') } },
  Awkward: {
    type: 'object',
    properties: {
      hasOwnProperty: text,
      constructor: text,
      toString: { type: 'number' },
      'a.b': text,
      "it's": text,
    },
  },
};

/** Values in TypeScript that a type, and the validator too, takes or refuses. */
const cases: readonly (readonly [type: keyof typeof schemas, taken: string[], refused: string[]])[] = [
  ['Required', [`{ email: 'a' }`], [`{}`, `{ email: 1 }`]],
  ['More', [`{ email: 'a', count: 1 }`, `{}`], [`{ count: 'a' }`]],
  ['NeverNull', [`{ size: 'S' }`, `{}`], [`{ size: null }`, `{ size: 'L' }`]],
  ['Rest', [`{ name: 'a', other: 1 }`, `{}`], [`{ name: 'a', other: true }`]],
  ['Cat', [`{ kind: 'CAT' }`], [`{ kind: 'Cat' }`, `{}`]],
  ['Owner', [`{ pet: { kind: 'CAT' } }`], [`{ pet: {} }`]],
  ['Awkward', [`{ hasOwnProperty: 'a', toString: 1, 'a.b': 'b', "it's": 'c' } as never`], []],
];

it('a type takes what the validator takes, and refuses what it refuses', { timeout: 30_000 }, async () => {
  const { folder, load } = await generated(specOf(schemas));
  const validators: Validators = await load('validators.ts');
  const lines = cases.flatMap(([type, taken, refused]) => [
    ...taken.map((value) => `(${value}) satisfies types.${type};`),
    ...refused.map((value) => `// @ts-expect-error refused\n(${value}) satisfies types.${type};`),
  ]);
  write(folder, 'use.ts', `import type * as types from './index.js';\n${lines.join('\n')}\n`);
  expect(compileErrors(folder)).toEqual([]);

  for (const [type, taken, refused] of cases) {
    const isTaken = (value: string): boolean =>
      findings(validatorOf(validators, type), parse(value.replace(' as never', ''))).length === 0;
    expect(taken.filter((value) => !isTaken(value))).toEqual([]);
    expect(refused.filter(isTaken)).toEqual([]);
  }
});

/** Words of the language, and names of what is generated beside a schema's own. */
const words =
  'any await bigint boolean class components default enum import interface let never null number object operations paths ' +
  'static string symbol true undefined unknown void webhooks $defs Standard Array Date Error Promise Record Result';

it('a schema may have any word of the language for its name', { timeout: 30_000 }, async () => {
  const object = { type: 'object', properties: { other: ref('string') } };
  const named = Object.fromEntries(words.split(' ').map((word) => [word, object]));
  const enums = ['Issue', 'Operation', 'Path', 'Schema', 'Type', 'x.y'];
  const listed = Object.fromEntries(enums.map((word) => [word, { ...text, enum: ['a', 'b'] }]));
  const { folder } = await generated(specOf({ ...named, string: text, ...listed }));
  const use = `import { isOperation, operationValues, types, type Class } from './index.js';
    import { standardSchema } from './validators.js';
    export const a: Class = { other: isOperation(operationValues[0]) ? types[0]! : 'b' };
    export const result = standardSchema['~standard'].validate(a);`;
  write(folder, 'use.ts', use);
  expect(compileErrors(folder)).toEqual([]);
});
