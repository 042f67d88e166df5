import { expect, it } from 'vitest';
import { fixedCredentials, withHeaders } from '../../src/auth/credentials.js';
import { loginCredentials } from '../../src/auth/login-credentials.js';
import { operationCredentials } from '../../src/auth/operation-credentials.js';
import { fail } from '../../src/errors/classify-failure.js';

const refused = fail('authentication', 'HTTP 401', false, 'not_applied');
const request = { url: 'https://api.example.com/v1/customers/1', body: '{}' };

it('fixedCredentials are the same for every request, and cannot be renewed', () => {
  const { get, reportRejected } = fixedCredentials({ 'x-secret-key': 'secret' });
  const credential = get('update', 'call-1', 'PATCH', request);
  expect(credential).toEqual({ headers: { 'x-secret-key': 'secret' } });
  expect(get('create', 'call-2', 'POST', request)).toBe(credential);
  expect(reportRejected({ headers: {} }, refused)).toBe(false);
});

it('withHeaders adds headers to each credential, which keeps its token and is renewed as before', async () => {
  let number = 0;
  const others = loginCredentials('example', async () => `token-${++number}`, {});
  const { get, reportRejected } = withHeaders({ 'x-key': 'key' }, others);
  const first = await get('update', 'call-1', 'PATCH', request);
  expect(first.headers).toEqual({ 'x-key': 'key', authorization: 'Bearer token-1' });
  expect(reportRejected(first, refused)).toBe(true);
  const second = await get('update', 'call-1', 'PATCH', request);
  expect(second.headers).toEqual({ 'x-key': 'key', authorization: 'Bearer token-2' });
});

it('operationCredentials sends some operations other credentials, or none', () => {
  const others = fixedCredentials({ authorization: 'Bearer a' });
  const { get } = operationCredentials({ create: { 'x-key': 'k' }, login: {} }, others);
  expect(get('create', 'call', 'POST', request)).toEqual({ headers: { 'x-key': 'k' } });
  expect(get('login', 'call', 'POST', request)).toEqual({ headers: {} });
  for (const operation of ['update', 'constructor'])
    expect(get(operation, 'call', 'POST', request)).toEqual({ headers: { authorization: 'Bearer a' } });
});
