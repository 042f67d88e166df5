import { type Answer, answer } from '@customer-bridge/test-support';
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import type { BridgeEvent, KunaCoreAuth } from '../src/index.js';
import { baseUrl, clientOf, customer, id } from './stub.js';

// What every client that logs in has to do is in the suite of all clients, and in the fault grid.
const auth = { email: 'merchant@example.com', password: 'a password', merchantId: 'm-1' };
const loggedIn = (accessToken: unknown): Answer => answer(201, { data: { accessToken } });

it('a login comes before the first call, as the provider documents it', async () => {
  const { kunacore, requests } = clientOf([loggedIn('a-token'), answer(201, { data: customer })], { auth });
  expect(await kunacore.updateCustomer(id, { firstName: 'Alexander' })).toEqual(customer);
  const usualHeaders = {
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': expect.stringMatching(/^customer-bridge-kunacore\//),
  };
  expect(requests).toEqual([
    {
      line: `POST ${baseUrl}/v2/auth/login`,
      headers: { ...usualHeaders, merchant_id: 'm-1' },
      body: { email: 'merchant@example.com', password: 'a password' },
    },
    {
      line: `POST ${baseUrl}/v2/customer/update`,
      headers: { ...usualHeaders, authorization: 'Bearer a-token' },
      body: { id, firstName: 'Alexander' },
    },
  ]);
});

it.each<[string, Answer]>([
  ['no token', answer(201, {})],
  ['null', answer(201, { data: null })],
  ['a token that is no text', loggedIn(42)],
  ['a token that no header could carry', loggedIn('a\r\nx: y')],
  ['a token without its envelope', answer(201, { accessToken: 'a-token' })],
])('a login that brings %s fails the call, which was certainly not applied', async (_case, given) => {
  const { kunacore, requests } = clientOf([given], { auth });
  await expect(kunacore.updateCustomer(id, {})).rejects.toMatchObject({
    code: 'invalid_response',
    outcome: 'not_applied',
    operation: 'login',
    attempts: 1,
  });
  expect(requests).toHaveLength(1);
});

it('a login that fails says nothing of a change that may have been applied', async () => {
  const { kunacore } = clientOf([answer(500)], { auth });
  await expect(kunacore.updateCustomer(id, {})).rejects.toMatchObject({
    message: 'kunacore login: HTTP 500',
    outcome: 'not_applied',
  });
});

it('a login by hand is sent without credentials', async () => {
  const { kunacore, requests } = clientOf([loggedIn('a-token')]);
  const { data } = await kunacore.api.POST('/v2/auth/login', {
    params: { header: { merchant_id: 'm-1' } },
    body: { email: 'merchant@example.com', password: 'p' },
  });
  expect(data).toEqual({ data: { accessToken: 'a-token' } });
  expect(requests[0]!.headers).toMatchObject({ merchant_id: 'm-1' });
  expect(requests[0]!.headers).not.toHaveProperty('api-key');
});

it.each<[string, Answer]>([
  ['an answer that repeats it', answer(401, { message: 'canary' })],
  ['a token that no header could carry', loggedIn('canary\n')],
])('a login that fails with %s puts no secret into its error', async (_case, given) => {
  const secrets = { email: 'canary@example.com', password: 'canary', merchantId: 'canary' };
  const { kunacore } = clientOf([given], { auth: secrets });
  const error = (await kunacore.getCustomer(id).catch((reason: unknown) => reason)) as Error;
  expect(error).toMatchObject({ name: 'BridgeError', operation: 'login' });
  const printed = inspect(error, { showHidden: true, depth: 20 }) + JSON.stringify(error) + error.stack;
  expect(printed).not.toContain('canary');
});

it.each<[string, KunaCoreAuth, string[]]>([
  ['a login', auth, ['login login', 'login request', 'login response']],
  ['a token function', { accessToken: () => 'a-token' }, ['login login']],
])('%s is told with the call that needs it', async (_case, given, login) => {
  const events: BridgeEvent[] = [];
  const onEvent = (event: BridgeEvent) => void events.push(event);
  const answers = login.length > 1 ? [loggedIn('a-token')] : [];
  const { kunacore } = clientOf([...answers, answer(201, { data: customer })], { auth: given, onEvent });
  await kunacore.getCustomer(id);
  const told = events.map(({ operation, type }) => `${operation} ${type}`);
  expect(told).toEqual([...login, 'getCustomer request', 'getCustomer response']);
  expect(events[0]!.callId).toBe(events.at(-1)!.callId);
});

it.each<[string, KunaCoreAuth, number]>([
  ['a login', auth, 1],
  ['a token function', { accessToken: () => new Promise(() => {}) }, 0],
])(
  '%s has no more time than the client gives a call, whoever waits longer',
  async (_case, given, requests) => {
    const hangs: Answer = () => new Promise(() => {});
    const client = clientOf([hangs], { auth: given, deadlineMs: 5 });
    const waiting = client.kunacore.getCustomer(id, { deadlineMs: 5000 });
    await expect(waiting).rejects.toMatchObject({ code: 'timeout', outcome: 'not_applied' });
    expect(client.requests).toHaveLength(requests);
  },
);
