import { type Answer, answer } from '@customer-bridge/test-support';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { clientOf, id } from './stub.js';

const printed = (value: unknown): string =>
  [
    inspect(value, { showHidden: true, depth: 20, getters: true }),
    JSON.stringify(value),
    value instanceof Error ? `${value.stack} ${String(value)}` : '',
  ].join('\n');

describe('a login that fails', () => {
  it.each<[string, Answer]>([
    ['with an answer that repeats it', answer(401, { message: 'canary' })],
    ['with a token that no header could carry', answer(201, { data: { accessToken: 'canary\n' } })],
  ])('puts no secret into its error: %s', async (_case, given) => {
    const auth = { email: 'canary@example.com', password: 'canary', merchantId: 'canary' };
    const { kunacore } = clientOf([given], { auth });
    const error = await kunacore.getCustomer(id).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'BridgeError', operation: 'login' });
    expect(printed(error)).not.toContain('canary');
  });
});
