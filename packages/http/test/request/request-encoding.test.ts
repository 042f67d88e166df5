import { describe, expect, it } from 'vitest';
import { fixedCredentials } from '../../src/auth/credentials.js';
import { encodeRequests } from '../../src/request/encode-requests.js';
import { formBody } from '../../src/request/form-body.js';
import { styledQuery } from '../../src/request/query-styles.js';
import { createTransport } from '../../src/transport/transport.js';
import { baseUrl, config } from '../support/example-provider.js';
import { answer, stubFetch } from '../support/stub-fetch.js';
import { withPolluted } from '../support/with-polluted.js';

const schema = { '~standard': { validate: () => ({}) } };

/** A transport whose updates are forms, and its requests. */
function transport() {
  const described = {
    ...config,
    requests: {
      update: {
        body: formBody(),
        headers: { accept: 'application/vnd.example-v2+json', 'x-version': '2' },
        query: styledQuery({ fields: 'comma' }),
      },
      get: { headers: { 'x-version': '3' } },
    },
  };
  const { fetch, requests: sent } = stubFetch(answer(200));
  const { call, openapiFetchOptions } = createTransport({
    config: described,
    options: { baseUrl, fetch },
    credentials: fixedCredentials({}),
  });
  return { call, openapiFetchOptions: encodeRequests(openapiFetchOptions, described), sent };
}

const asDescribed = {
  accept: 'application/vnd.example-v2+json',
  'content-type': 'application/x-www-form-urlencoded',
  'x-version': '2',
};

describe('the form of an operation', () => {
  it('is that of its calls', async () => {
    const { call, sent } = transport();
    const query = { fields: ['a', 'b'], none: null };
    await call('update', undefined, { path: { id: 'c-1' }, query, body: { a: { b: null } }, schema });
    expect(sent).toMatchObject([
      { url: `${baseUrl}/customers/c-1?fields=a%2Cb`, headers: asDescribed, body: 'a%5Bb%5D=' },
    ]);
  });

  it('is that of requests made by hand', async () => {
    const { openapiFetchOptions, sent } = transport();
    const { fetch, bodySerializer } = openapiFetchOptions;
    const body = bodySerializer({ a: ['x'] });
    const headers = { 'content-type': 'application/json' };
    const url = `${baseUrl}/customers/c-1`;
    const text = { method: 'PATCH', body: 'a=y', headers: { 'content-type': 'text/plain' } };
    await fetch(new Request(url, { method: 'PATCH', body, headers }));
    await fetch(new Request(url, text));
    await fetch(new Request(`${baseUrl}/customers`, { method: 'POST', body, headers }));
    expect(sent).toMatchObject([
      { headers: asDescribed, body: 'a%5B0%5D=x' },
      { headers: { 'content-type': 'text/plain' }, body: 'a=y' },
      { headers: { 'content-type': 'application/json' }, body },
    ]);
  });

  it('is not that of another operation, nor of one that has none', async () => {
    const { call, sent } = transport();
    await call('create', undefined, { body: { a: 1 }, query: { none: null, ids: [1, 2] }, schema });
    expect(sent).toMatchObject([
      {
        url: `${baseUrl}/customers?ids=1&ids=2`,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: '{"a":1}',
      },
    ]);
    expect(sent[0]!.headers).not.toHaveProperty('x-version');
  });

  it('has nothing of Object.prototype where it says little', async () => {
    const { call, sent } = transport();
    await withPolluted({ accept: 'text/html', requests: {}, query: () => [['evil', '1']] }, () =>
      call('get', undefined, { path: { id: 'c-1' }, query: { a: 1 } }),
    );
    expect(sent).toMatchObject([
      { url: `${baseUrl}/customers/c-1?a=1`, headers: { accept: 'application/json', 'x-version': '3' } },
    ]);
  });
});
