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

  it.each(['', 'b\r\nc: d', 1, null, ['b']])('refuses a value that no header can carry: %j', (value) => {
    const message = 'must be visible ASCII characters, with spaces only inside';
    expect(issuesOf({ a: value })).toEqual([{ path: 'headers.a', message }]);
  });

  it('names each header that is wrong, and says one thing of each', () => {
    const headers = { a: 'b', 'a b': '', 'A B': '', c: 'd\n', Host: '', host: 'x', HOST: 'x' };
    expect(issuesOf(headers)).toEqual([
      { path: 'headers.a b', message: 'is not a header name' },
      { path: 'headers.A B', message: 'is not a header name' },
      { path: 'headers.c', message: 'must be visible ASCII characters, with spaces only inside' },
      { path: 'headers.Host', message: 'is set by the client' },
      { path: 'headers.host', message: 'is given twice' },
      { path: 'headers.HOST', message: 'is given twice' },
    ]);
  });

  it('refuses what is no plain object, or cannot be read', () => {
    const message = 'must be a plain object, or a function that returns one';
    const throwing = Object.defineProperty({}, 'a', { get: throws, enumerable: true });
    for (const headers of [
      undefined,
      null,
      'a: b',
      [['a', 'b']],
      new Headers({ a: 'b' }),
      revoked(),
      throwing,
    ])
      expect(issuesOf(headers)).toEqual([{ path: 'headers', message }]);
  });

  it('looks at own members only', async () => {
    expect(await withPolluted({ authorization: 'added' }, () => issuesOf({ a: 'b' }))).toEqual([]);
  });
});
