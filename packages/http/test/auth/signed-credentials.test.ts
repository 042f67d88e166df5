import { useFakeTime } from '@customer-bridge/test-support';
import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedCredentials } from '../../src/auth/signed-credentials.js';
import { call, end } from '../support/call.js';
import { answer } from '../support/stub-fetch.js';

useFakeTime();

const hmac = (text: string): string => createHmac('sha256', 'secret').update(text).digest('hex');

it('signs the very bytes of each attempt, with its own time', async () => {
  const credentials = signedCredentials(async ({ method, url, body, time }) => ({
    'x-date': time.toISOString(),
    authorization: `Signature: ${hmac(method + url + time.toISOString() + body)}`,
  }));
  const update = call('update', [answer(503, {}), answer(200)], { credentials });
  expect((await end(update)).error).toBeUndefined();
  const dates = update.requests.map(({ method, url, body, headers }) => {
    const signature = hmac(`${method}${url}${headers['x-date']}${body as string}`);
    expect(headers['authorization']).toBe(`Signature: ${signature}`);
    return Date.parse(headers['x-date']!);
  });
  expect(dates[1]! - dates[0]!).toBe(50);
});

it('ends the call where the function throws, with nothing sent and nothing told', async () => {
  const credentials = signedCredentials(() => {
    throw new Error('a secret');
  });
  const { error } = await end(call('update', [answer(200)], { credentials }));
  expect(error).toMatchObject({ code: 'configuration', outcome: 'not_applied', attempts: 0 });
  expect(JSON.stringify(error)).not.toContain('a secret');
});

it('does not repeat a request whose signature was refused: the next one would be too', async () => {
  const credentials = signedCredentials(() => ({ 'x-signature': 'a' }));
  const { error } = await end(call('get', [answer(401, {}), answer(200)], { credentials }));
  expect(error).toMatchObject({ code: 'authentication', attempts: 1 });
});
