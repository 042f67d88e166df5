import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/request/request-form.js';
import { fillPath, queryString } from '../../src/transport/request-path.js';
import { withPolluted } from '../support/with-polluted.js';

describe('fillPath', () => {
  it.each<[string, Record<string, string | number>, string]>([
    ['/customers', {}, '/customers'],
    ['/customers', { id: 'c-1' }, '/customers'],
    ['/customers/{id}', { id: 'c-1' }, '/customers/c-1'],
    ['/customers/{id}', { id: 7 }, '/customers/7'],
    ['/customers/{id}', { id: 'a/b?c#d e' }, '/customers/a%2Fb%3Fc%23d%20e'],
    ['/customers/{id}', { id: '..\\%2e&+é' }, '/customers/..%5C%252e%26%2B%C3%A9'],
    ['/customers/{id}', { id: "$&$1$'" }, "/customers/%24%26%241%24'"],
    ['/a/{x}/b/{y}', { x: '1', y: '{x}' }, '/a/1/b/%7Bx%7D'],
    ['/a/{x}/b/{y}', { x: '{y}', y: '2' }, '/a/%7By%7D/b/2'],
    ['/a/{x}{y}/{x}', { x: '1', y: '2' }, '/a/12/1'],
    [
      'https://api.example.com/v1/customers/{id}',
      { id: 'c 1' },
      'https://api.example.com/v1/customers/c%201',
    ],
  ])('fills in the path, encoded: %s with %j is %s', (template, values, filled) => {
    expect(fillPath(template, (name) => values[name]!)).toBe(filled);
  });
});

describe('queryString', () => {
  it.each<[Query, string]>([
    [{ merchant_customer_id: 'm-1' }, 'merchant_customer_id=m-1'],
    [{ q: 'a b' }, 'q=a%20b'],
    [{ q: 'a+b' }, 'q=a%2Bb'],
    [{ q: 'a&b=c' }, 'q=a%26b%3Dc'],
    [{ q: '?#/%20' }, 'q=%3F%23%2F%2520'],
    [{ q: 'Bogotá 😀' }, 'q=Bogot%C3%A1%20%F0%9F%98%80'],
    [{ q: '' }, 'q='],
    [{ a: '1', b: '2 3', c: '+' }, 'a=1&b=2%203&c=%2B'],
    [{ 'a b&': '1' }, 'a%20b%26=1'],
    [{ a: ['1', '2 3'], b: '&' }, 'a=1&a=2%203&b=%26'],
  ])('writes the query, encoded: %j is ?%s', (query, written) => {
    expect(queryString(query)).toBe(`?${written}`);
  });

  it.each<Record<string, string>>([{ q: 'a b' }, { q: 'a+b & c=d' }, { a: '%2B', b: "'()*!~", c: '' }])(
    'writes a query that reads as it was given: %j',
    (query) => {
      const read = new URLSearchParams(queryString(query));
      expect(Object.fromEntries(read)).toEqual(query);
    },
  );

  it.each<[Query | undefined]>([[undefined], [{ q: '1' }]])(
    'takes nothing from Object.prototype: %j',
    async (query) => {
      const written = queryString(query);
      const added = { attacker: 'added', page: 7 };
      expect(await withPolluted(added, () => queryString(query))).toBe(written);
    },
  );

  it.each<[Query, string]>([
    [{ q: 'a b', r: '' }, '?q=a%20b&r='],
    [{ limit: 10, offset: 0, all: false }, '?limit=10&offset=0&all=false'],
    [{ a: ['1', 2, true], b: '3' }, '?a=1&a=2&a=true&b=3'],
    [{ a: undefined, b: '1', c: [] }, '?b=1'],
    [{}, ''],
    [{ a: undefined }, ''],
    [{ a: [] }, ''],
  ])('leaves out what is absent, and repeats the name of a list: %j is %s', (query, written) => {
    expect(queryString(query)).toBe(written);
  });
});
