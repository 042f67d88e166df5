import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { specOf } from './generate/spec.ts';
import type { Validators } from './generate/validators.ts';
import { generated } from './generate/workspace.ts';

const canary = 'canary-7f3a';
const text = { type: 'string' };

/** Every kind of rule, and a value that breaks it with the canary in it. */
const rules: readonly (readonly [schema: object, wrong: unknown])[] = [
  [text, [canary]],
  [{ type: 'string', minLength: 99 }, canary],
  [{ type: 'string', maxLength: 1 }, canary],
  [{ type: 'string', pattern: '^$' }, canary],
  ...['date', 'date-time', 'uuid'].map((format) => [{ type: 'string', format }, canary] as const),
  [{ type: 'string', enum: ['a', 'b'] }, canary],
  [{ const: 'a' }, { [canary]: canary }],
  ...['number', 'integer', 'boolean', 'null', 'array', 'object'].map((type) => [{ type }, canary] as const),
  [{ type: ['integer', 'boolean'] }, canary],
  [{ type: 'array', items: text, uniqueItems: true, maxItems: 1 }, [canary, canary]],
  [{ type: 'array', uniqueItems: true }, [canary, canary]],
  [{ type: 'object', required: ['a'], minProperties: 9 }, { [canary]: canary }],
  [{ type: 'object', additionalProperties: false }, { [canary]: canary }],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, { [canary]: canary }],
  [{ anyOf: [{ type: 'integer' }, { type: 'object', required: ['a'] }] }, canary],
  [{ oneOf: [text, { minLength: 1 }] }, canary],
  [{ not: text }, canary],
];
const schemas = Object.fromEntries(rules.map(([schema], index) => [`Rule${index}`, schema]));
const { folder, load } = await generated(specOf(schemas));
const validators: Validators = await load('validators.ts');

describe('a validator', () => {
  it.each(rules)('says what %j refuses without a word of the input', (schema, wrong) => {
    const index = rules.findIndex(([each]) => each === schema);
    const { issues = [] } = validators[`rule${index}Schema`]!['~standard'].validate(wrong);
    expect(issues).not.toEqual([]);
    expect(issues.map(({ message }) => message).join('\n')).not.toContain(canary);
  });

  it('needs no code from strings', () => {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts'))
        expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\beval\b|\bFunction\(/);
    }
  });

  it('is a Standard Schema', () =>
    expect(validators['rule0Schema']).toEqual({
      '~standard': { version: 1, vendor: 'customer-bridge', validate: expect.any(Function) },
    }));
});
