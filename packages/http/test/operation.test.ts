import { describe, expect, it } from 'vitest';
import { findOperation } from '../src/operation.js';
import { profile } from './example-provider.js';

describe('the operation of a request', () => {
  it.each([
    ['POST', '/customers', 'create'],
    ['POST', '/login', 'login'],
    ['GET', '/customers/c-1', 'get'],
    ['PATCH', '/customers/c-1', 'update'],
    ['DELETE', '/customers/a%2Fb', 'remove'],
  ])('%s %s is %s', (method, path, id) => {
    expect(findOperation(profile.operations, method, path)).toBe(id);
  });

  it.each([
    ['PUT', '/customers/c-1'],
    ['patch', '/customers/c-1'],
    ['GET', '/customers'],
    ['GET', '/customers/'],
    ['GET', '/customers/{id}'],
    ['PATCH', '/customers/%7Bid%7D'],
    ['PATCH', '/customers'],
    ['PATCH', '/customers/c-1/'],
    ['PATCH', '/customers/c-1/cards'],
    ['PATCH', '/customer/c-1'],
    ['PATCH', '//c-1'],
    ['PATCH', 'customers/c-1'],
    ['PATCH', '/v1/customers/c-1'],
    ['POST', '/'],
    ['POST', ''],
  ])('%s %s is none', (method, path) => {
    expect(findOperation(profile.operations, method, path)).toBeUndefined();
  });
});
