import { describe, expect, it } from 'vitest';
import { isRead, isResource } from '../../src/provider/provider-config.js';
import { config } from '../support/example-provider.js';

describe('isResource', () => {
  it.each([{ id: 'c-1' }, { id: ' ', email: null }, { id: '0', surprise: [1] }])(
    'is true for an object with an id: %j',
    (body) => expect(isResource(body)).toBe(true),
  );

  it.each([undefined, null, 'c-1', [{ id: 'c-1' }], {}, { id: '' }, { id: 1 }, { data: { id: 'c-1' } }])(
    'is false for %j',
    (body) => expect(isResource(body)).toBe(false),
  );
});

describe('isRead', () => {
  it('is true for the method GET, for what the config calls a read, and for the login', () => {
    const { reads: _reads, ...others } = config;
    const bare = { ...others, loginOperation: undefined };
    const operations = Object.keys(config.operations);
    expect(operations.filter((operation) => isRead(config, operation))).toEqual(['login', 'get', 'find']);
    expect(operations.filter((operation) => isRead(bare, operation))).toEqual(['get']);
  });
});
