import { settled, useFakeTime } from '@customer-bridge/test-support';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { type Credentials, fixedCredentials } from '../../src/auth/credentials.js';
import type { CallOptions, ClientOptions, HeaderValues } from '../../src/options/options.js';
import type { RequestSchema } from '../../src/util/standard-schema.js';
import { mergeOwn } from '../../src/util/null-prototype.js';
import { type CallInput, createTransport, type Transport } from '../../src/transport/transport.js';
import { baseUrl, config } from '../support/example-provider.js';
import { type Answer, answer, breaks, hangs, later, stubFetch } from '../support/stub-fetch.js';
import { withPolluted } from '../support/with-polluted.js';

useFakeTime();
afterEach(() => vi.unstubAllGlobals());

const credentials = fixedCredentials({ 'x-secret-key': 'secret' });

function transportTo(answers: Answer[], options: ClientOptions = {}) {
  const { fetch, requests } = stubFetch(...answers);
  return {
    transport: createTransport({
      config,
      options: mergeOwn({ baseUrl, fetch }, options),
      credentials,
    }),
    requests,
  };
}

const anything: RequestSchema = { '~standard': { validate: () => ({}) } };
const nothing: RequestSchema = {
  '~standard': { validate: () => ({ issues: [{ message: 'is wrong', path: ['email'] }] }) },
};

const changes: object = { email: 'ana@example.com' };
const path = { id: 'c-1' };
const update = (
  transport: Transport,
  own?: CallOptions,
  body = changes,
  schema = anything,
  more: CallInput = {},
): Promise<unknown> => transport.call('update', own, { path, body, schema, ...more });
const get = (transport: Transport, own?: CallOptions): Promise<unknown> =>
  transport.call('get', own, { path });

/** The error that a call ends with in fake time. */
async function errorOf(run: Promise<unknown>): Promise<BridgeError> {
  const error = await settled(run).then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  if (!BridgeError.isInstance(error)) throw error;
  return error;
}

describe('Transport.call', () => {
  it('resolves with what the provider answered', async () => {
    const { transport, requests } = transportTo([answer(200, { id: 'c-1', email: null })]);
    expect(await update(transport)).toEqual({ id: 'c-1', email: null });
    expect(requests).toMatchObject([
      { url: `${baseUrl}/customers/c-1`, method: 'PATCH', body: '{"email":"ana@example.com"}' },
    ]);
  });

  it('calls the fetch that is there when it is called', async () => {
    const transport = createTransport({ config, options: { baseUrl }, credentials });
    const { fetch, requests } = stubFetch(answer(200));
    vi.stubGlobal('fetch', fetch);
    await get(transport);
    expect(requests).toHaveLength(1);
  });

  it('refuses input before anything is sent, naming what is wrong', async () => {
    const { transport, requests } = transportTo([answer(200)]);
    const issues = [{ path: 'id', message: 'must be an id' }];
    expect(await errorOf(update(transport, undefined, changes, anything, { issues }))).toMatchObject({
      message: 'example update: id must be an id',
      code: 'invalid_request',
      outcome: 'not_applied',
      attempts: 0,
      issues,
    });
    expect(requests).toHaveLength(0);
  });

  it('tells what is wrong with the options first, then with the arguments, then with the body', async () => {
    const { transport } = transportTo([answer(200)]);
    const issues = [{ path: 'id', message: 'must be an id' }];
    const refused = (own?: CallOptions, more?: CallInput) =>
      errorOf(update(transport, own, { a: NaN }, nothing, more));
    expect((await refused({ timeoutMs: 0 }, { issues })).issues).toMatchObject([{ path: 'timeoutMs' }]);
    expect((await refused(undefined, { issues })).issues).toEqual(issues);
    expect((await refused()).issues).toMatchObject([{ path: 'a' }]);
  });

  it('fills in the path and the query', async () => {
    const { transport, requests } = transportTo([answer(200)]);
    await transport.call('get', undefined, { path: { id: 'a/b c' }, query: { q: 'a+b' } });
    await transport.call('create', undefined, { query: { q: '1' }, body: {}, schema: anything });
    expect(requests).toMatchObject([
      { url: `${baseUrl}/customers/a%2Fb%20c?q=a%2Bb`, method: 'GET' },
      { url: `${baseUrl}/customers?q=1`, method: 'POST' },
    ]);
  });

  it('inherits nothing', async () => {
    const added = {
      query: { added: '1' },
      issues: [{ path: 'added', message: 'added' }],
      header: { 'x-added': '1' },
      schema: nothing,
      body: { added: 1 },
      returnsErrors: true,
      maxAttempts: 1,
      validate: 'off',
    };
    const { transport, requests } = transportTo([answer(503, {}), answer(200)]);
    const run = withPolluted(added, async () => {
      const got = get(transport);
      const updated = errorOf(update(transport, undefined, changes, nothing));
      await vi.runAllTimersAsync();
      return [await got, (await updated).code];
    });
    expect(await run).toEqual([{ id: 'c-1' }, 'invalid_request']);
    expect(requests).toHaveLength(2);
    expect(requests[0]).toMatchObject({ url: `${baseUrl}/customers/c-1`, body: null });
    expect(requests[0]!.headers).toEqual({
      accept: 'application/json',
      'user-agent': 'customer-bridge-example/1.2.3',
      'x-secret-key': 'secret',
    });
  });
});

describe('Transport.call, the headers', () => {
  it('are those of the client, the call and the operation, and those that authenticate', async () => {
    const { transport, requests } = transportTo([answer(200)], { headers: { 'x-one': 'client' } });
    await update(transport);
    await update(transport, { headers: { 'x-two': 'call' } });
    await transport.call('get', undefined, { path, header: { 'X-Account-Code': 'a-1' } });
    const withoutBody = {
      accept: 'application/json',
      'user-agent': 'customer-bridge-example/1.2.3',
      'x-one': 'client',
      'x-secret-key': 'secret',
    };
    const usual = { ...withoutBody, 'content-type': 'application/json' };
    expect(requests.map(({ headers }) => headers)).toStrictEqual([
      usual,
      { ...usual, 'x-two': 'call' },
      { ...withoutBody, 'x-account-code': 'a-1' },
    ]);
  });

  it('come from a function anew for each call, and once for all its attempts', async () => {
    let number = 0;
    const headers = vi.fn<() => HeaderValues>(() => ({ 'x-idempotency-key': `key-${++number}` }));
    const { transport, requests } = transportTo([answer(503, {}), answer(200)], { headers });
    await settled(update(transport));
    await settled(update(transport));
    const keys = requests.map((request) => request.headers['x-idempotency-key']);
    expect(keys).toEqual(['key-1', 'key-1', 'key-2']);
  });

  it('may take their time, which is that of the call', async () => {
    const headers = () => new Promise<HeaderValues>((resolve) => setTimeout(resolve, 5000, {}));
    const { transport, requests } = transportTo([answer(200)], { headers });
    const expected = { code: 'timeout', outcome: 'not_applied', attempts: 0 };
    expect(await errorOf(update(transport, { deadlineMs: 4999 }))).toMatchObject(expected);
    expect(requests).toHaveLength(0);
    expect(await settled(update(transport))).toEqual({ id: 'c-1' });
  });
});

describe('Transport.call, the options of a call', () => {
  it.each<[object, string]>([
    [{ timeoutMs: 0 }, 'timeoutMs'],
    [{ fetch: async () => new Response() }, 'fetch'],
    [{ headers: { 'X-Secret-Key': 'mine' } }, 'headers.X-Secret-Key'],
    [{ validate: false }, 'validate'],
    ['fast', 'options'],
  ] as [object, string][])('are checked before anything else: %o', async (own, path) => {
    const { transport, requests } = transportTo([answer(200)]);
    const validate = vi.fn<RequestSchema['~standard']['validate']>(() => ({}));
    const schema = { '~standard': { validate } };
    const expected = { code: 'configuration', operation: 'update', attempts: 0, issues: [{ path }] };
    expect(await errorOf(update(transport, own as CallOptions, changes, schema))).toMatchObject(expected);
    expect(validate).not.toHaveBeenCalled();
    expect(requests).toHaveLength(0);
  });

  it('count before those of the client, and those before the defaults: maxAttempts', async () => {
    const attempts = async (options: ClientOptions, own?: CallOptions) =>
      (await errorOf(update(transportTo([answer(503, {})], options).transport, own))).attempts;
    expect(await attempts({})).toBe(3);
    expect(await attempts({ maxAttempts: 2 })).toBe(2);
    expect(await attempts({ maxAttempts: 2 }, { maxAttempts: 1 })).toBe(1);
    expect(await attempts({ maxAttempts: 2 }, { maxAttempts: undefined })).toBe(2);
  });

  it('count so for times, too', async () => {
    const waited = async (options: ClientOptions, own?: CallOptions) => {
      const { transport } = transportTo([hangs], options);
      const startedAt = Date.now();
      expect(await errorOf(update(transport, own))).toMatchObject({ code: 'timeout' });
      return Date.now() - startedAt;
    };
    expect(await waited({})).toBe(30_000);
    expect(await waited({ maxAttempts: 1 })).toBe(12_000);
    expect(await waited({ deadlineMs: 5000 }, { deadlineMs: 1000 })).toBe(1000);
    expect(await waited({ timeoutMs: 5000, maxAttempts: 1 }, { timeoutMs: undefined })).toBe(5000);
  });
});

describe('createTransport, what the calls of one client share', () => {
  it('is a retry budget', async () => {
    const { transport, requests } = transportTo([answer(503, {})], { maxAttempts: 10 });
    await Promise.all(Array.from({ length: 20 }, () => errorOf(update(transport))));
    expect(requests).toHaveLength(120);
    const other = transportTo([answer(503, {})], { maxAttempts: 10 });
    await errorOf(update(other.transport));
    expect(other.requests).toHaveLength(10);
  });

  it('are the places for requests that are under way', async () => {
    const { transport, requests } = transportTo([later(100, answer(200))], { maxConcurrent: 2 });
    const startedAt = Date.now();
    await settled(Promise.all(Array.from({ length: 5 }, () => update(transport))));
    expect(requests.map(({ at }) => at - startedAt)).toEqual([0, 0, 100, 100, 200]);
  });

  it('is the pause that the provider asked for', async () => {
    const limited = transportTo([answer(429, {}, { 'retry-after': '7' }), answer(200)], { maxAttempts: 1 });
    await errorOf(update(limited.transport));
    expect(await settled(get(limited.transport))).toEqual({ id: 'c-1' });
    const [first, second] = limited.requests;
    expect(second!.at - first!.at).toBe(7000);
  });
});

describe('createTransport, the credentials of a client', () => {
  it('are asked for the operation that is called, for it may need none', async () => {
    const byOperation: Credentials = {
      ...credentials,
      get: (operation) => ({ headers: operation === 'login' ? {} : { 'x-secret-key': 'secret' } }),
    };
    const { fetch, requests } = stubFetch(answer(200, { id: 'c-1', token: 'a' }));
    const transport = createTransport({ config, options: { baseUrl, fetch }, credentials: byOperation });
    await transport.call('login', undefined, { body: {}, schema: anything });
    await get(transport);
    await transport.openapiFetchOptions.fetch(new Request(`${baseUrl}/login`, { method: 'POST' }));
    expect(requests.map(({ headers }) => headers['x-secret-key'])).toEqual([undefined, 'secret', undefined]);
  });
});

describe('Transport.call, the request body', () => {
  const issuesOf = async (body: unknown, schema = anything) => {
    const { transport, requests } = transportTo([answer(200)]);
    const error = await errorOf(
      update(transport, undefined, body as object, schema, { body: body as object }),
    );
    expect(error).toMatchObject({ code: 'invalid_request', operation: 'update', attempts: 0 });
    expect(requests).toHaveLength(0);
    return error.issues;
  };

  it.each<[string, unknown, string]>([
    ['NaN', { a: NaN }, 'a'],
    ['a date', { a: { b: new Date(0) } }, 'a.b'],
  ])('is plain JSON data, not %s', async (_case, body, path) => {
    expect(await issuesOf(body)).toMatchObject([{ path }]);
  });

  it.each([[[]], [null]])('is an object, not %j', async (body) => {
    expect(await issuesOf(body)).toEqual([{ path: '', message: 'must be a plain object' }]);
  });

  it('is what the description of the provider allows, unless the caller asks for no check', async () => {
    expect(await issuesOf(changes, nothing)).toEqual([{ path: 'email', message: 'is wrong' }]);
    const off = { validate: 'off' } as const;
    const one = transportTo([answer(200)]);
    expect(await update(one.transport, off, changes, nothing)).toEqual({ id: 'c-1' });
    const all = transportTo([answer(200)], off);
    expect(await update(all.transport, undefined, changes, nothing)).toEqual({ id: 'c-1' });
    const refused = errorOf(update(all.transport, { validate: 'error' }, changes, nothing));
    expect(await refused).toMatchObject({ code: 'invalid_request' });
  });

  it('is checked as it is sent', async () => {
    const seen: unknown[] = [];
    const schema: RequestSchema = {
      '~standard': { validate: (value) => (seen.push({ ...(value as object) }), {}) },
    };
    const { transport, requests } = transportTo([answer(200)]);
    await update(transport, undefined, { ...changes, phone: undefined }, schema);
    expect(requests[0]!.body).toBe('{"email":"ana@example.com"}');
    expect(seen).toEqual([changes]);
  });
});

describe('Transport.openapiFetchOptions', () => {
  const byHand = (transport: Transport, method: string, path: string, init: RequestInit = {}) =>
    transport.openapiFetchOptions.fetch(
      new Request(path.startsWith('/') ? baseUrl + path : path, { method, ...init }),
    );

  it('sends requests as the methods do', async () => {
    const { transport, requests } = transportTo([answer(503, {}), answer(200)], {
      headers: async () => ({ 'x-one': 'client' }),
    });
    const headers = {
      'content-type': 'application/json',
      'x-two': 'made',
      accept: '*/*',
      'x-secret-key': 'made',
    };
    const run = byHand(transport, 'PATCH', '/customers/c-1', { body: '{"a":1}', headers });
    expect(await (await settled(run)).json()).toEqual({ id: 'c-1' });
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({ url: `${baseUrl}/customers/c-1`, method: 'PATCH', body: '{"a":1}' });
    expect(requests[1]!.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'customer-bridge-example/1.2.3',
      'x-one': 'client',
      'x-two': 'made',
      'x-secret-key': 'secret',
    });
  });

  it('sends no body where the request has none, or an empty one', async () => {
    const { transport, requests } = transportTo([answer(200)]);
    await byHand(transport, 'PATCH', '/customers/c-1?a=b');
    await byHand(transport, 'PATCH', '/customers/c-1?a=b', { body: '' });
    const expected = { url: `${baseUrl}/customers/c-1?a=b`, body: null };
    expect(requests).toMatchObject([expected, expected]);
  });

  it.each([
    ['GET', 'https://attacker.example/v1/customers/c-1'],
    ['GET', 'https://api.example.com/v2/customers/c-1'],
    ['PUT', '/customers/c-1'],
  ])('refuses what is no operation of the provider: %s %s', async (method, path) => {
    const { transport, requests } = transportTo([answer(200)]);
    expect(await errorOf(byHand(transport, method, path))).toMatchObject({
      code: 'invalid_request',
      attempts: 0,
      issues: [{ path: 'url', message: 'must be of an operation' }],
    });
    expect(requests).toHaveLength(0);
  });

  it('resolves with the answer to an HTTP error', async () => {
    const status = 409;
    const { transport } = transportTo([answer(status, { code: 'TAKEN' })]);
    const response = await settled(byHand(transport, 'GET', '/customers/c-1'));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code: 'TAKEN' });
  });

  it.each<[string, Answer, string]>([
    ['no connection', breaks('ECONNREFUSED'), 'network'],
    ['a timeout', hangs, 'timeout'],
  ])('rejects with a BridgeError where there is no answer: %s', async (_case, given, code) => {
    const { transport } = transportTo([given]);
    expect(await errorOf(byHand(transport, 'GET', '/customers/c-1'))).toMatchObject({
      code,
    });
  });

  it.each<[string, Answer]>([
    ['before the answer', hangs],
    ['while it waits', answer(503, {}, { 'retry-after': '5' })],
  ])('ends with the signal of its request: %s', async (_case, given) => {
    const controller = new AbortController();
    const { transport } = transportTo([given]);
    const run = errorOf(byHand(transport, 'GET', '/customers/c-1', { signal: controller.signal }));
    setTimeout(() => controller.abort(), 1000);
    expect(await run).toMatchObject({ code: 'aborted', operation: 'get' });
  });

  it('writes plain JSON data only', async () => {
    const { bodySerializer } = transportTo([]).transport.openapiFetchOptions;
    expect(bodySerializer({ a: 1, b: undefined })).toBe('{"a":1}');
    expect(() => bodySerializer({ a: NaN })).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        issues: [{ path: 'a', message: 'must be plain JSON data, not NaN' }],
      }),
    );
  });
});

describe('Transport.openapiFetchOptions, a body that is a stream', () => {
  const streaming = (body: ReadableStream) =>
    new Request(`${baseUrl}/customers/c-1`, { method: 'PATCH', body, duplex: 'half' } as RequestInit);

  it('is read before it is sent, once for all attempts', async () => {
    const { transport, requests } = transportTo([answer(503, {}), answer(200)]);
    const body = new Response('{"a":1}').body!;
    expect((await settled(transport.openapiFetchOptions.fetch(streaming(body)))).status).toBe(200);
    expect(requests.map((request) => request.body)).toEqual(['{"a":1}', '{"a":1}']);
  });

  it('is waited for until the deadline', async () => {
    const { transport, requests } = transportTo([answer(200)], { deadlineMs: 5000 });
    const startedAt = Date.now();
    const run = transport.openapiFetchOptions.fetch(streaming(new ReadableStream()));
    const expected = { code: 'timeout', outcome: 'not_applied', operation: 'update', attempts: 0 };
    expect(await errorOf(run)).toMatchObject(expected);
    expect(Date.now() - startedAt).toBe(5000);
    expect(requests).toHaveLength(0);
  });

  it('is refused where it fails', async () => {
    const { transport, requests } = transportTo([answer(200)]);
    const body = new ReadableStream({ pull: (stream) => stream.error(new Error('secret')) });
    expect(await errorOf(transport.openapiFetchOptions.fetch(streaming(body)))).toMatchObject({
      code: 'invalid_request',
      outcome: 'not_applied',
      operation: 'update',
      attempts: 0,
      issues: [{ path: 'body', message: 'cannot be read' }],
    });
    expect(requests).toHaveLength(0);
  });
});

describe('Transport, the parameters of a path', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a dot', '.'],
    ['a lone surrogate', 'a\ud800'],
    ['a symbol', Symbol('id')],
  ])('are refused before anything is sent, without being quoted: %s', async (_case, id) => {
    const { transport, requests } = transportTo([answer(200)]);
    const expected = { code: 'invalid_request', attempts: 0, issues: [{ path: 'id' }] };
    const run = transport.call('get', undefined, { path: { id: id as string } });
    expect(await errorOf(run)).toMatchObject({ ...expected, operation: 'get' });
    const issues = [{ path: 'id', message: expect.any(String) as string }];
    expect(() => transport.openapiFetchOptions.pathSerializer('/customers/{id}', { id })).toThrow(
      expect.objectContaining({ code: 'invalid_request', issues }),
    );
    expect(requests).toHaveLength(0);
  });

  it('are judged by the rule of their operation, where it has one', async () => {
    const { fetch, requests } = stubFetch(answer(200));
    const own = { ...config, pathParameters: { ...config.pathParameters, 'get id': nothing } };
    const transport = createTransport({ config: own, options: { baseUrl, fetch }, credentials });
    expect(await errorOf(get(transport))).toMatchObject({ code: 'invalid_request' });
    await update(transport);
    expect(requests).toHaveLength(1);
  });

  it('are refused together with what else is wrong', async () => {
    const { transport } = transportTo([]);
    const issues = [{ path: 'account', message: 'must be an account' }];
    const run = transport.call('get', undefined, { path: { id: '..' }, issues });
    expect((await errorOf(run)).issues).toMatchObject([{ path: 'id' }, { path: 'account' }]);
  });
});
