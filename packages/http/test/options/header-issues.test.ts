import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { headerIssues } from '../../src/options/header-issues.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const issuesOf = (headers: unknown) => headerIssues(headers, ['x-secret-key', 'merchant_id']);

const throws = () => {
  throw new Error('secret');
};

describe('headerIssues', () => {
  it.each<Record<string, unknown>>([
    {},
    { traceparent: '00-1', 'X-Idempotency-Key': 'a b' },
    { "!#$%&'*+-.^_`|~09azAZ": 'a' },
    { 'x-a': undefined, 'X-A': 'b' },
    { authorization: undefined, 'a b': undefined },
    Object.assign(Object.create(null) as object, { a: 'b' }),
    runInNewContext('({ a: "b" })') as Record<string, unknown>,
    // Names that only resemble those which the client sets.
    { 'accept-language': 'es', 'x-accept': 'a', acceptor: 'a', 'accept-encodings': 'a' },
    { authorizations: 'a', 'x-authorization': 'b', connections: 'c', 'x-connection': 'd' },
    { 'content-': 'a', contents: 'b', 'x-content-type': 'c' },
    { cookies: 'a', 'x-cookie': 'b', expected: 'c', hosts: 'd', 'my-host': 'e', 'keep-alives': 'f' },
    { 'proxy-': 'a', 'x-proxy-a': 'b', tea: 'c', ate: 'd', trailers: 'e', 'transfer-': 'f' },
    { upgrades: 'a', 'x-upgrade': 'b', 'user-agents': 'c', 'x-user-agent': 'd' },
    { 'x-secret-keys': 'a', 'x-x-secret-key': 'b' },
  ])('has nothing against %j', (headers) => {
    expect(issuesOf(headers)).toEqual([]);
  });

  it.each(
    `
    accept Accept-Encoding AUTHORIZATION connection content-encoding content-length content-type cookie
    expect host keep-alive proxy-authorization te trailer transfer-encoding upgrade user-agent
    x-secret-key X-Secret-Key Merchant_Id
  `
      .trim()
      .split(/\s+/),
  )('refuses a header that the client or the runtime sets: %s', (name) => {
    expect(issuesOf({ [name]: 'a' })).toEqual([{ path: `headers.${name}`, message: 'is set by the client' }]);
  });

  it.each(['', ' ', 'a b', 'a\r\nb', 'é', 'a:', ':a', 'a\n', '\na', 'a,b', '(a)', 'a/b', '"a"', 'a{}', 'a@'])(
    'refuses what is not a header name: %j',
    (name) => {
      expect(issuesOf({ [name]: 'a' })).toEqual([
        { path: `headers.${name}`, message: 'is not a header name' },
      ]);
    },
  );

  it.each<[string, unknown]>([
    ['an empty text', ''],
    ['a line break', 'b\r\nc: d'],
    ['a letter beyond ASCII', 'é'],
    ['a leading space', ' b'],
    ['a number', 1],
    ['null', null],
    ['a symbol', Symbol('x')],
    ['a list', ['b']],
  ])('refuses a value that no header can carry: %s', (_case, value) => {
    const message = 'must be visible ASCII characters, with spaces only inside';
    expect(issuesOf({ a: value })).toEqual([{ path: 'headers.a', message }]);
  });

  it('refuses a name that is there before in other letters', () => {
    const message = 'is given twice';
    expect(issuesOf({ 'x-a': 'b', 'X-A': 'b', 'X-a': 'c' })).toEqual([
      { path: 'headers.X-A', message },
      { path: 'headers.X-a', message },
    ]);
  });

  it('names each header that is wrong, and says one thing of each', () => {
    const headers = { a: 'b', 'a b': '', 'A B': '', c: 'd\n', Host: '', host: 'x' };
    expect(issuesOf(headers)).toEqual([
      { path: 'headers.a b', message: 'is not a header name' },
      { path: 'headers.A B', message: 'is not a header name' },
      { path: 'headers.c', message: 'must be visible ASCII characters, with spaces only inside' },
      { path: 'headers.Host', message: 'is set by the client' },
      { path: 'headers.host', message: 'is given twice' },
    ]);
  });

  it('names a very long name in part only, for it may be data', () => {
    expect(issuesOf({ ['n'.repeat(65)]: '' })).toMatchObject([{ path: `headers.${'n'.repeat(64)}` }]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'a: b'],
    ['true', true],
    ['a list', []],
    ['a list of pairs', [['a', 'b']]],
    ['headers of fetch', new Headers({ a: 'b' })],
    ['a map', new Map([['a', 'b']])],
    ['a revoked proxy', revoked()],
    ['a getter that throws', Object.defineProperty({}, 'a', { get: throws, enumerable: true })],
  ])('refuses what is no plain object: %s', (_case, headers) => {
    const message = 'must be a plain object, or a function that returns one';
    expect(issuesOf(headers)).toEqual([{ path: 'headers', message }]);
  });

  it('looks at own members only', async () => {
    expect(await withPolluted({ authorization: 'added' }, () => issuesOf({ a: 'b' }))).toEqual([]);
  });
});
