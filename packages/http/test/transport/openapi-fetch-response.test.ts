import { describe, expect, it } from 'vitest';
import { toOpenapiFetchResponse } from '../../src/transport/openapi-fetch-response.js';
import { withPolluted } from '../support/with-polluted.js';

const arrived = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

describe('toOpenapiFetchResponse', () => {
  it('has the status, the headers and the text of the answer', async () => {
    const response = toOpenapiFetchResponse(arrived(201, { 'x-trace-id': 'trace-1' }), '{"id":"c-1"}');
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-trace-id')).toBe('trace-1');
    expect(await response.text()).toBe('{"id":"c-1"}');
  });

  it('has no content-length, for that is of the body as it came over the wire', () => {
    const answer = arrived(200, { 'content-length': '0', 'content-type': 'application/json' });
    expect([...toOpenapiFetchResponse(answer, '{}').headers]).toEqual([['content-type', 'application/json']]);
    expect([...answer.headers]).toHaveLength(2);
  });

  it('has no body where the status allows none', () => {
    const { status, body } = toOpenapiFetchResponse(arrived(204), '');
    expect([status, body]).toEqual([204, null]);
  });

  it.each(['', ' ', ' null ', 'false', '-0', '""'])(
    'never has an error body that reads as no error: %j',
    async (text) => {
      expect(await toOpenapiFetchResponse(arrived(400), text).text()).toBe('{}');
    },
  );

  it.each(['{"code":"TAKEN"}', '[]', '1', '" "', 'Bad Gateway'])(
    'keeps any other error body: %j',
    async (text) => {
      expect(await toOpenapiFetchResponse(arrived(502), text).text()).toBe(text);
    },
  );

  it('keeps the body of a success', async () => {
    expect(await toOpenapiFetchResponse(arrived(200), 'null').text()).toBe('null');
  });

  it('takes nothing from Object.prototype', async () => {
    const added = { statusText: 'two\nlines', status: 204 };
    const answer = arrived(404);
    const response = await withPolluted(added, () => toOpenapiFetchResponse(answer, '{}'));
    expect([response.status, response.statusText]).toEqual([404, '']);
  });
});
