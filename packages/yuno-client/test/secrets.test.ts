import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { BridgeEvent } from '../src/index.js';
import { type Answer, answer, clientOf, customer, id } from './stub.js';

const canaries = {
  publicApiKey: 'canary-public',
  privateSecretKey: 'canary-secret',
  first_name: 'canary-name',
  email: 'canary@example.com',
};
const { publicApiKey, privateSecretKey, ...changes } = canaries;

const printed = (value: unknown): string =>
  [
    inspect(value, { showHidden: true, depth: 20, getters: true }),
    JSON.stringify(value),
    value instanceof Error ? `${value.stack} ${String(value)}` : '',
  ].join('\n');

describe('a client', () => {
  it('shows no key, whatever one prints of it', async () => {
    const { yuno } = clientOf(undefined, { publicApiKey, privateSecretKey });
    await yuno.updateCustomer(id, changes);
    await yuno.api.GET('/customers/{id}', { params: { path: { id } } });
    expect(printed(yuno)).not.toContain('canary');
    expect(printed(yuno.api)).not.toContain('canary');
  });
});

describe('an error or an event', () => {
  const echo = { code: 'INVALID_REQUEST', messages: Object.values(canaries) };
  const throwing: Answer = () => {
    throw new TypeError(`Headers.set: "${privateSecretKey}" is an invalid header value.`);
  };

  it.each<[string, Answer]>([
    [
      'an answer that repeats it',
      answer(400, echo, { 'x-trace-id': 'canary trace', 'retry-after': 'canary' }),
    ],
    ['a code that repeats it', answer(400, { code: 'canary-secret', messages: [] })],
    ['an error page that repeats it', answer(503, `<h1>${privateSecretKey}</h1>`)],
    ['a success that is none', answer(200, [canaries])],
    [
      'a redirect that repeats it',
      answer(307, undefined, { location: `https://example.com/?key=${privateSecretKey}` }),
    ],
    ['a fetch whose error quotes it', throwing],
  ])('holds no key and no personal data: %s', async (_case, given) => {
    const events: BridgeEvent[] = [];
    const { yuno } = clientOf([given], {
      publicApiKey,
      privateSecretKey,
      onEvent: (event) => void events.push(event),
    });
    const error = await yuno.updateCustomer(id, changes).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'BridgeError' });
    expect(printed(error)).not.toContain('canary');
    expect(events.length).toBeGreaterThan(0);
    expect(printed(events)).not.toContain('canary');
    expect(printed(events)).not.toContain(id);
  });

  it('that refuses input names fields only', async () => {
    const { yuno } = clientOf();
    const wrong = {
      ...customer,
      first_name: 'c',
      email: 'canary'.repeat(99),
      phone: { number: 'canary'.repeat(9) },
    };
    const error = await yuno.updateCustomer(id, wrong as object).catch((reason: unknown) => reason);
    expect(printed(error)).toContain('phone.number');
    expect(printed(error)).not.toContain('canary');
  });
});
