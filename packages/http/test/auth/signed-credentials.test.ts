import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { operationCredentials } from '../../src/auth/operation-credentials.js';
import { fixedCredentials } from '../../src/auth/credentials.js';
import { signedCredentials } from '../../src/auth/signed-credentials.js';
import { createTransport } from '../../src/transport/transport.js';
import { baseUrl, config } from '../support/example-provider.js';

const schema = { '~standard': { validate: () => ({}) } };
const answered = () => new Response('{"id":"c-1"}');

/** The requests that a transport with these credentials makes of an update: the first one meets a 503. */
async function requestsOf(credentials: Parameters<typeof createTransport>[0]['credentials']) {
  const requests: { url: string; init: RequestInit; headers: Record<string, string> }[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push({ url, init, headers: init.headers as Record<string, string> });
    return requests.length === 1 ? new Response(null, { status: 503 }) : answered();
  };
  const { call } = createTransport({ config, options: { baseUrl, fetch }, credentials });
  await call('update', undefined, { path: { id: 'c-1' }, body: { email: 'ana@example.com' }, schema });
  return requests;
}

it('signs the very bytes of each attempt, with its own time', async () => {
  const hmac = (text: string): string => createHmac('sha256', 'secret').update(text).digest('hex');
  const times: Date[] = [];
  const requests = await requestsOf(
    signedCredentials(async ({ method, url, body, time }) => {
      times.push(time);
      return {
        'x-date': time.toISOString(),
        authorization: `V2-HMAC-SHA256, Signature: ${hmac(method + url + time.toISOString() + body)}`,
      };
    }),
  );
  expect(requests).toHaveLength(2);
  for (const { url, init, headers } of requests) {
    const signature = hmac(`${init.method}${url}${headers['x-date']}${init.body as string}`);
    expect(headers['authorization']).toBe(`V2-HMAC-SHA256, Signature: ${signature}`);
  }
  expect(times[1]!.getTime()).toBeGreaterThan(times[0]!.getTime());
});

it('ends the call where the function throws, with nothing sent and nothing told', async () => {
  const sign = () => {
    throw new Error('a secret');
  };
  const error = await requestsOf(signedCredentials(sign)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'configuration', outcome: 'not_applied', attempts: 0 });
  expect(JSON.stringify(error)).not.toContain('a secret');
});

it('does not repeat a request whose signature was refused: the next one would be too', async () => {
  let requests = 0;
  const fetch = async (): Promise<Response> => {
    requests += 1;
    return new Response(null, { status: 401 });
  };
  const { call } = createTransport({
    config,
    options: { baseUrl, fetch },
    credentials: signedCredentials(() => ({ 'x-signature': 'a' })),
  });
  await expect(call('get', undefined, { path: { id: 'c-1' } })).rejects.toMatchObject({
    code: 'authentication',
    attempts: 1,
  });
  expect(requests).toBe(1);
});

it('sends some operations other credentials, or none', () => {
  const others = fixedCredentials({ authorization: 'Bearer a' });
  const credentials = operationCredentials({ create: { 'x-key': 'k' }, login: {} }, others);
  const request = { url: baseUrl, body: null };
  expect(credentials.get('create', 'call', 'POST', request)).toEqual({ headers: { 'x-key': 'k' } });
  expect(credentials.get('login', 'call', 'POST', request)).toEqual({ headers: {} });
  for (const operation of ['update', 'constructor'])
    expect(credentials.get(operation, 'call', 'POST', request)).toEqual({
      headers: { authorization: 'Bearer a' },
    });
});
