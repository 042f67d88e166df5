import { describe, expect, it, vi } from 'vitest';
import {
  lightClientOptions,
  lightInit,
  LightRequest,
  lightResponse,
  type SendLight,
} from '../src/light-fetch.js';
import { baseUrl } from './example-provider.js';
import { withPolluted } from './with-polluted.js';

// The options that openapi-fetch reads from what it is given: each must be an own member.
const clientOptions = [
  'Request',
  'baseUrl',
  'bodySerializer',
  'fetch',
  'headers',
  'pathSerializer',
  'querySerializer',
  'requestInitExt',
];
const callOptions = [
  'Request',
  'baseUrl',
  'body',
  'bodySerializer',
  'fetch',
  'headers',
  'middleware',
  'params',
  'parseAs',
  'pathSerializer',
  'querySerializer',
];

type Init = Record<string, unknown> & {
  fetch: (request: LightRequest) => Promise<Response>;
  params: { path?: object; query: object; header?: object };
  pathSerializer: (path: string, parameters: Record<string, string>) => string;
  bodySerializer: (body: unknown) => string;
};
const send = vi.fn<SendLight>(async () => lightResponse({ id: 'c-1' }));
const initOf = (init: object): Init => lightInit(init, baseUrl, send) as Init;

describe('a light request', () => {
  it('is what a request is made from', () => {
    const request = new LightRequest(`${baseUrl}/customers`, { method: 'POST', body: '{}' });
    expect({ ...request }).toEqual({ url: `${baseUrl}/customers`, method: 'POST', body: '{}' });
    expect(new LightRequest(baseUrl, { method: 'GET' }).body).toBeUndefined();
  });
});

describe('a light response', () => {
  it('gives the JSON that is parsed already', async () => {
    const json = { id: 'c-1' };
    const response = lightResponse(json);
    expect(response).toMatchObject({ status: 200, ok: true });
    expect(response.headers.get('Content-Length')).toBe('1');
    expect(response.headers.get('content-type')).toBeNull();
    expect(await response.json()).toBe(json);
  });

  it('has no body where there is no JSON', () => {
    expect(lightResponse(undefined).headers.get('Content-Length')).toBe('0');
    expect(lightResponse(null).headers.get('Content-Length')).toBe('1');
  });
});

describe('the options of the client that the methods use', () => {
  it('are its base URL and a light request', () => {
    expect(lightClientOptions(baseUrl)).toMatchObject({ baseUrl, Request: LightRequest });
  });

  it('leave nothing to be inherited', () => {
    const options = lightClientOptions(baseUrl);
    expect(Object.keys(options).sort()).toEqual(clientOptions);
  });
});

describe('the options of a request', () => {
  it('leave nothing to be inherited', () => {
    const init = initOf({});
    expect(Object.keys(init).sort()).toEqual(callOptions);
    expect(Object.keys(init.params).sort()).toEqual(['header', 'path', 'query']);
    expect(init).toMatchObject({ baseUrl, parseAs: 'json', middleware: [], headers: undefined });
  });

  it('keep to what they are made of, whatever was added to Object.prototype', async () => {
    const added = {
      fetch: 'added',
      baseUrl: 'https://attacker.example',
      method: 'DELETE',
      query: { a: 'b' },
    };
    const seen = await withPolluted(added, () => {
      const init = initOf({ params: { query: { q: '1' } } });
      const names = [];
      for (const name in init.params.query) names.push(name);
      return { baseUrl: init['baseUrl'], method: init['method'], fetch: typeof init.fetch, names };
    });
    expect(seen).toEqual({ baseUrl, method: undefined, fetch: 'function', names: ['q'] });
  });

  it('keep the parameters and the body', () => {
    const init = initOf({ params: { path: { id: 'c-1' }, query: { q: '1' } }, body: { email: 'a' } });
    expect(init.params.path).toEqual({ id: 'c-1' });
    expect({ ...init.params.query }).toEqual({ q: '1' });
    expect(init['body']).toEqual({ email: 'a' });
  });

  it('write the body as JSON', () => {
    expect(initOf({}).bodySerializer({ email: 'ana@example.com' })).toBe('{"email":"ana@example.com"}');
  });

  it.each([
    ['/customers', {}, '/customers'],
    ['/customers/{id}', { id: 'c-1' }, '/customers/c-1'],
    ['/customers/{id}', { id: 'a/b?c#d e' }, '/customers/a%2Fb%3Fc%23d%20e'],
    ['/customers/{id}', { id: "$&$1$'" }, "/customers/%24%26%241%24'"],
    ['/a/{x}/b/{y}', { x: '1', y: '{x}' }, '/a/1/b/%7Bx%7D'],
  ])('fill %s with %j: %s', (path, parameters, filled) => {
    expect(initOf({}).pathSerializer(path, parameters)).toBe(filled);
  });
});

describe('the headers of a request', () => {
  const headersOf = async (init: object) => {
    send.mockClear();
    const request = new LightRequest(baseUrl, { method: 'POST' });
    await initOf(init).fetch(request);
    expect(send.mock.calls[0]![0]).toBe(request);
    return { ...send.mock.calls[0]![1] };
  };

  it('name the type of a body, where there is one', async () => {
    expect(await headersOf({ body: {} })).toEqual({ 'content-type': 'application/json' });
    expect(await headersOf({ body: null })).toEqual({ 'content-type': 'application/json' });
    expect(await headersOf({})).toEqual({});
    expect(await headersOf({ body: undefined })).toEqual({});
  });

  it('are those of the operation too, which openapi-fetch does not see', async () => {
    const init = { params: { header: { 'x-account-code': 'a-1' } }, body: {} };
    expect(await headersOf(init)).toEqual({ 'x-account-code': 'a-1', 'content-type': 'application/json' });
    expect(initOf(init).params.header).toBeUndefined();
  });

  it('come with the answer of what sends them', async () => {
    const answer = await initOf({}).fetch(new LightRequest(baseUrl, { method: 'GET' }));
    expect(await answer.json()).toEqual({ id: 'c-1' });
  });
});
