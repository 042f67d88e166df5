import { describe, expect, it } from 'vitest';
import { isRead, isResource } from '../../src/provider/provider-config.js';
import { config } from '../support/example-provider.js';

describe('isResource', () => {
  it.each([{ id: 'c-1' }, { id: ' ', email: null }, { id: '0', surprise: [1] }])(
    'is true for an object with an id: %j',
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
  ])('is false for %j', (body) => expect(isResource(body)).toBe(false));
});

describe('isRead', () => {
  it.each([
    ['get', 'of the method GET', true],
    ['find', 'that the config calls a read', true],
    ['login', 'that obtains a token', true],
    ['create', 'that creates', false],
    ['update', 'that changes', false],
    ['remove', 'that deletes', false],
  ])('tells whether an operation changes nothing: %s, one %s: %s', (operation, _kind, expected) => {
    expect(isRead(config, operation)).toBe(expected);
  });

  it('knows the method GET alone where the config names no other', () => {
    const { reads: _reads, ...others } = config;
    const bare = { ...others, loginOperation: undefined };
    const operations = Object.keys(config.operations);
    expect(operations.filter((operation) => isRead(bare, operation))).toEqual(['get']);
  });
});
