import { expect, it } from 'vitest';
import { styledQuery } from '../../src/request/query-styles.js';

const encode = styledQuery({ ids: 'comma', kinds: 'pipe', words: 'space', created: 'deepObject' });

it.each([
  ['a list with commas', { ids: ['a', 'b'] }, [['ids', 'a,b']]],
  ['one with bars', { kinds: [1, 2] }, [['kinds', '1|2']]],
  ['one with spaces', { words: ['a', 'b'] }, [['words', 'a b']]],
  [
    'an object',
    { created: { gte: 1, lt: { day: 2 }, in: ['a'], not: null } },
    [
      ['created[gte]', '1'],
      ['created[lt][day]', '2'],
      ['created[in][]', 'a'],
    ],
  ],
  [
    'a list without a style',
    { more: ['a', 'b'] },
    [
      ['more', 'a'],
      ['more', 'b'],
    ],
  ],
  ['one value of a list', { ids: 'a' }, [['ids', 'a']]],
  ['nothing of an empty list', { ids: [], more: [] }, []],
  [
    'nothing of null and undefined',
    { ids: null, kinds: undefined, created: null, more: null, other: undefined },
    [],
  ],
  ['a name that every object has', { constructor: 'a' }, [['constructor', 'a']]],
])('writes %s', (_what, query, expected) => {
  expect(encode(query as Parameters<typeof encode>[0])).toEqual(expected);
});
