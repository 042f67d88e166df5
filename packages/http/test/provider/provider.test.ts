import { describe, expect, it } from 'vitest';
import { isResource } from '../../src/provider/provider.js';

describe('a resource', () => {
  it.each([{ id: 'c-1' }, { id: ' ', email: null }, { id: '0', surprise: [1] }])(
    'is an object with an id: %j',
    (body) => expect(isResource(body)).toBe(true),
  );

  it.each([
    undefined,
    null,
    false,
    0,
    '',
    'c-1',
    [],
    [{ id: 'c-1' }],
    {},
    { id: '' },
    { id: null },
    { id: 1 },
    { id: ['c-1'] },
    { ID: 'c-1' },
    { data: { id: 'c-1' } },
  ])('is nothing else: %j', (body) => expect(isResource(body)).toBe(false));
});
