import { expect, it } from 'vitest';
import { sampleText } from '../new-provider/facts/sample-text.ts';

it.each<[string, object, string | undefined]>([
  ['any text', { type: 'string' }, 'id-1'],
  ['a pattern', { pattern: '^AC[0-9a-f]{4}_\\d+$' }, 'AC0000_1'],
  ['a pattern that an example keeps to', { pattern: '^(?:a|b)-x$', example: 'b-x' }, 'b-x'],
  ['a pattern that nothing is known of', { pattern: '^(?:a|b)-x$' }, undefined],
  ['few characters', { maxLength: 2 }, '1'],
  ['many characters', { minLength: 6 }, 'id-111'],
  ['a list of values', { enum: ['open', 'done'] }, 'open'],
  ['a value that is code', { enum: ["'+1"] }, undefined],
])('a text that keeps to a schema: %s', (_what, schema, expected) => {
  expect(sampleText(schema, 'text')).toBe(expected);
});

it('a number that keeps to a schema', () => {
  expect(sampleText({ minimum: 50 }, 'integer')).toBe('100');
  expect(sampleText({ minimum: 5000, examples: [6000] } as object, 'integer')).toBe('6000');
  expect(sampleText({ minimum: 5000 }, 'integer')).toBeUndefined();
});
