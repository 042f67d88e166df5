import { afterAll, describe, expect, it } from 'vitest';
import { judge } from './generate/validators.ts';
import { removeWorkspaces } from './generate/workspace.ts';

afterAll(removeWorkspaces);

describe('the length of a string', { timeout: 30_000 }, async () => {
  const check = await judge({ type: 'string', minLength: 3, maxLength: 5 });

  it.each(['abc', 'abcd', 'abcde', '😀😀😀', '😀😀😀😀😀', 'é中😀', '\ud800\ud800\ud800'])(
    'counts the code points of %j',
    (value) => expect(check(value)).toEqual([]),
  );

  it.each(['', 'ab', '😀😀', '\ud800😀'])('refuses %j as too short', (value) =>
    expect(check(value)).toEqual(['must have 3 to 5 characters']),
  );

  it.each(['abcdef', '😀😀😀😀😀😀', 'a'.repeat(50_000)])('refuses a string that is too long', (value) =>
    expect(check(value)).toEqual(['must have 3 to 5 characters']),
  );

  it('may be exact', async () => {
    const exact = await judge({ type: 'string', minLength: 1, maxLength: 1 });
    expect(exact('😀')).toEqual([]);
    expect(exact('')).toEqual(['must have 1 character']);
    expect(exact('ab')).toEqual(['must have 1 character']);
  });

  it('may have one end', async () => {
    const least = await judge({ type: 'string', minLength: 2 });
    const most = await judge({ type: 'string', maxLength: 2 });
    expect([least('a'), least('x'.repeat(9999))]).toEqual([['must have 2 or more characters'], []]);
    expect([most(''), most('abc')]).toEqual([[], ['must have 0 to 2 characters']]);
  });
});

describe('a string of 50 kB', { timeout: 30_000 }, () => {
  const strings = ['a', '1', '-', '0', '😀', '\ud800', '2024-02-29', 'T00:00:00', '.', ' ', '\n'].map(
    (part) => part.repeat(50_000 / part.length),
  );
  const schemas = [
    { type: 'string', minLength: 40_000, maxLength: 49_999 },
    ...['date', 'date-time', 'uuid'].map((format) => ({ type: 'string', format })),
    { type: 'string', pattern: '^[A-Z]{2}$' },
    { type: 'string', enum: ['a', 'b'] },
  ];

  it.each(schemas)('is judged by %j in a moment', async (schema) => {
    const check = await judge(schema);
    for (const value of strings) {
      const start = performance.now();
      check(value);
      expect(performance.now() - start).toBeLessThan(50);
    }
  });
});
