import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/request/request-encoding.js';
import { fillPath, queryString } from '../../src/transport/request-path.js';
import { withPolluted } from '../support/with-polluted.js';

describe('fillPath', () => {
  it.each<[string, Record<string, string | number>, string]>([
    ['/customers', { id: 'c-1' }, '/customers'],
    ['/customers/{id}', { id: 'c-1' }, '/customers/c-1'],
    ['/customers/{id}', { id: 'a/b?c#d e' }, '/customers/a%2Fb%3Fc%23d%20e'],
    ['/customers/{id}', { id: '..\\%2e&+é' }, '/customers/..%5C%252e%26%2B%C3%A9'],
    ['/customers/{id}', { id: "$&$1$'" }, "/customers/%24%26%241%24'"],
    ['/a/{x}/b/{y}', { x: '{y}', y: '2' }, '/a/%7By%7D/b/2'],
    ['/a/{x}{y}/{x}', { x: '1', y: '2' }, '/a/12/1'],
  ])('fills in the path, encoded: %s with %j is %s', (template, values, filled) => {
    expect(fillPath(template, (name) => values[name]!)).toBe(filled);
  });
});

describe('queryString', () => {
  it.each<[Query, string]>([
    [{ q: 'a&b=c' }, 'q=a%26b%3Dc'],
    [{ q: '?#/%20' }, 'q=%3F%23%2F%2520'],
    [{ q: 'Bogotá 😀' }, 'q=Bogot%C3%A1%20%F0%9F%98%80'],
    [{ 'a b&': '1' }, 'a%20b%26=1'],
    [{ a: ['1', '2 3'], b: '&' }, 'a=1&a=2%203&b=%26'],
  ])('writes the query, encoded: %j is ?%s', (query, written) => {
    expect(queryString(query)).toBe(`?${written}`);
  });

  it('takes nothing from Object.prototype', async () => {
    const written = await withPolluted({ page: 7 }, () => [queryString(undefined), queryString({ q: '1' })]);
    expect(written).toEqual(['', '?q=1']);
  });

  it.each<[Query, string]>([
    [{ limit: 10, offset: 0, all: false }, '?limit=10&offset=0&all=false'],
    [{ a: ['1', 2, true], b: '3' }, '?a=1&a=2&a=true&b=3'],
    [{ a: undefined, b: '1', c: [] }, '?b=1'],
    [{}, ''],
    [{ a: [] }, ''],
  ])('leaves out what is absent, and repeats the name of a list: %j is %s', (query, written) => {
    expect(queryString(query)).toBe(written);
  });
});
