import { afterAll, describe, expect, it } from 'vitest';
import { packLetterPairs } from '../generate/letter-pairs.ts';
import { letterPairs } from '../generate/runtime-checks/two-letter-code.ts';
import { judge } from './generate/validators.ts';
import { removeWorkspaces } from './generate/workspace.ts';

afterAll(removeWorkspaces);

const codes = ['AA', 'AZ', 'BR', 'CO', 'FR', 'GB', 'IN', 'JP', 'KR', 'MX', 'NO', 'US', 'ZA', 'ZZ'];

describe('a long list of codes of two capitals', { timeout: 30_000 }, async () => {
  const check = await judge({ type: 'string', enum: codes });

  it('is told by the name of its schema', () => expect(check('XX')).toEqual(['must be a documented value']));

  it('takes those and no other two characters', () => {
    const characters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
    const pairs = characters.flatMap((first) => characters.map((second) => first + second));
    expect(pairs.filter((pair) => check(pair).length === 0)).toEqual(codes);
  });

  it.each([
    '',
    'A',
    'AAA',
    ' AA',
    'AA ',
    'AA\n',
    'ＡＡ',
    '😀',
    '\u0141A',
    'A\u0141',
    null,
    0,
    true,
    ['AA'],
    {},
  ])('refuses %j', (value) => expect(check(value)).toHaveLength(1));
});

describe('codes of two capitals', () => {
  it.each([
    ['none', []],
    ['one', ['ZZ']],
    ['all that begin with A', [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((second) => `A${second}`)],
  ])('are packed as 26 numbers: %s', (_, some) => {
    const rows = letterPairs(packLetterPairs(some));
    expect(rows).toHaveLength(26);
    const bits = rows.map((row) => row.toString(2).replaceAll('0', '').length);
    expect(bits.reduce((sum, count) => sum + count, 0)).toBe(some.length);
  });
});
