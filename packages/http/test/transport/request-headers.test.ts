import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CallOptions, HeaderValues } from '../../src/options/options.js';
import { createRequestHeaders } from '../../src/transport/request-headers.js';
import { config } from '../support/example-provider.js';

type Given = CallOptions['headers'];

afterEach(() => {
  vi.doUnmock('#runtime');
  vi.resetModules();
});

/** The headers of a request without a body, but for those that each has. */
const headersOf = async (client?: Given, call?: Given, given?: HeaderValues, constant?: HeaderValues) => {
  const headers = await createRequestHeaders(config, client).of('update', false, call, given, constant);
  const { accept, 'user-agent': userAgent, ...others } = headers;
  expect(userAgent).toBe('customer-bridge-example/1.2.3');
  return accept === 'application/json' ? others : { accept, ...others };
};

describe('createRequestHeaders', () => {
  it('are made once for calls that have none of their own, unless they come from a function', () => {
    const { withoutBody, withBody } = createRequestHeaders(config, {
      'X-One': 'a',
      'x-none': undefined,
    }).usual!;
    const expected = { accept: 'application/json', 'user-agent': config.userAgent, 'x-one': 'a' };
    expect({ ...withoutBody }).toStrictEqual(expected);
    expect({ ...withBody }).toStrictEqual({ ...expected, 'content-type': 'application/json' });
    expect(createRequestHeaders(config, () => ({})).usual).toBeUndefined();
  });

  it('name no user agent in a bundle for browsers, which name themselves', async () => {
    vi.resetModules();
    vi.doMock('#runtime', () => ({ isBrowser: true }));
    const browser = await import('../../src/transport/request-headers.js');
    expect(browser.createRequestHeaders(config, undefined).usual!.withoutBody).toEqual({
      accept: 'application/json',
    });
  });

  it('come from the client, the call, the operation and what never changes: the later ones count', async () => {
    const names = (from: string, ...given: string[]) => Object.fromEntries(given.map((name) => [name, from]));
    const client = names('client', 'X-One', 'X-Two', 'X-Three', 'X-Four', 'accept');
    const call = names('call', 'x-TWO', 'x-three', 'x-four');
    const operation = names('operation', 'x-three', 'x-four', 'content-type');
    expect(await headersOf(client, call, operation, { 'x-FOUR': 'constant', 'x-none': undefined })).toEqual({
      'x-one': 'client',
      'x-two': 'call',
      'x-three': 'operation',
      'x-four': 'constant',
      'content-type': 'operation',
    });
    expect(await headersOf(undefined, undefined, undefined, { accept: 'text/csv' })).toEqual({
      accept: 'text/csv',
    });
  });

  it('say that a body is JSON, unless the operation says otherwise', async () => {
    const { of } = createRequestHeaders(config, { 'content-type': 'client' });
    const json = await of('update', true, undefined, undefined, undefined);
    expect(json['content-type']).toBe('application/json');
    const form = await of('update', true, undefined, { 'content-type': 'a/form' }, undefined);
    expect(form['content-type']).toBe('a/form');
  });

  it('may come from functions, that of the client before that of the call', async () => {
    const order: string[] = [];
    const named = (name: string) => async () => (order.push(name), { 'X-One': name, 'x-none': undefined });
    expect(await headersOf(named('client'), named('call'))).toEqual({ 'x-one': 'call' });
    expect(order).toEqual(['client', 'call']);
    expect(await headersOf(() => ({ 'x-one': 'client' }), { 'x-two': 'call' })).toEqual({
      'x-one': 'client',
      'x-two': 'call',
    });
  });

  it('are those that a function returned, whatever becomes of them', async () => {
    let reads = 0;
    const returned = {
      get 'x-one'() {
        return ++reads === 1 ? 'first' : 'line\nbreak';
      },
    };
    expect(await headersOf(() => returned)).toEqual({ 'x-one': 'first' });
    expect(reads).toBe(1);
  });

  const notOne = { path: 'headers', message: 'must be a plain object, or a function that returns one' };
  const threw = { path: 'headers', message: 'failed: the function threw' };
  it.each<[string, () => unknown, object]>([
    ['returns nothing', () => undefined, notOne],
    ['returns headers of fetch', () => new Headers(), notOne],
    [
      'returns headers that throw',
      () => Object.defineProperty({}, 'a', { get: raise, enumerable: true }),
      notOne,
    ],
    ['returns a header of the client', () => ({ 'X-Secret-Key': 'a' }), { path: 'headers.X-Secret-Key' }],
    ['throws', raise, threw],
    ['rejects', async () => raise(), threw],
  ])('refuse a function that %s', async (_case, headers, issue) => {
    await expect(headersOf(headers as () => HeaderValues)).rejects.toMatchObject({
      code: 'configuration',
      outcome: 'not_applied',
      operation: 'update',
      attempts: 0,
      issues: [issue],
    });
  });
});

function raise(): never {
  throw new Error('secret');
}
