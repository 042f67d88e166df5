import { describe, expect, it } from 'vitest';
import { findOperation, type Operations } from '../../src/provider/operation-table.js';
import { baseUrl, config } from '../support/example-provider.js';

// A request has its URL as the URL parser writes it.
const find = (method: string, url: string) =>
  findOperation(config.operations, method, new URL(url).href, baseUrl);

describe('findOperation', () => {
  it.each([
    ['POST', '/customers?a=b#c?d', 'create'],
    ['POST', '/customers?a=b/c', 'create'],
    ['GET', '/customers/c-1', 'get'],
    ['GET', '/customers/7%7B', 'get'],
    ['PATCH', '/customers/c-1', 'update'],
    ['DELETE', '/customers/a%2Fb', 'remove'],
  ])('finds that of %s %s: %s', (method, path, id) => {
    expect(find(method, baseUrl + path)).toBe(id);
  });

  it.each([
    ['PUT', '/customers/c-1'],
    ['patch', '/customers/c-1'],
    ['GET', '/customers'],
    ['GET', '/customers/'],
    ['GET', '/customers/#c-1'],
    ['GET', '/customers/{id}'],
    ['PATCH', '/customers/%7Bid%7D'],
    ['PATCH', '/customers/c-1/'],
    ['PATCH', '/customers/c-1/cards'],
    ['POST', '?a=/customers'],
    ['POST', '?/../login'],
  ])('finds none of %s %s', (method, path) => {
    expect(find(method, baseUrl + path)).toBeUndefined();
  });

  it.each([
    'https://api.example.com/v2/customers',
    'https://api.example.com/v10/customers',
    'https://api.example.com/customers',
    'https://api.example.com/v1customers',
    'https://api.example.com.attacker.example/v1/customers',
    'https://api.example.com:8443/v1/customers',
    'http://api.example.com/v1/customers',
    'https://attacker.example/?https://api.example.com/v1/customers',
  ])('finds none of %s, which is not below the base URL', (url) => {
    expect(find('POST', url)).toBeUndefined();
  });

  it('asks for each parameter of the path to be filled in', () => {
    const operations: Operations = {
      card: { method: 'GET', path: '/customers/{id}/cards/{card}', idempotent: true },
    };
    const at = (path: string) => findOperation(operations, 'GET', baseUrl + path, baseUrl);
    expect(at('/customers/c-1/cards/d-1')).toBe('card');
    expect(at('/customers/c-1/cards/')).toBeUndefined();
    expect(at('/customers//cards/d-1')).toBeUndefined();
    expect(at('/customers/c-1/cards/%7Bcard%7D')).toBeUndefined();
  });
});
