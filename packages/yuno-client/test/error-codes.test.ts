import { answer } from '@customer-bridge/test-support';
import { describe, expect, it } from 'vitest';
import { clientOf, id } from './stub.js';

/** The error of an update that the provider refuses so. */
async function refused(status: number, code: string): Promise<unknown> {
  const { yuno } = clientOf([answer(status, { code, messages: ['ana@example.com'] })]);
  return yuno.updateCustomer(id, { first_name: 'Ana' }).catch((error: unknown) => error);
}

/** Codes of a 400, by what they mean. */
const meanings = {
  not_found: ['CUSTOMER_NOT_FOUND', 'NOT_FOUND'],
  conflict: ['CUSTOMER_ID_DUPLICATED'],
  authentication: [
    'INVALID_CREDENTIALS',
    'EXPIRED_CREDENTIALS',
    'UNKNOWN_IP_ADDRESS',
    'NOT_AUTHENTICATED',
    'UNAUTHORIZED',
  ],
  forbidden: ['AUTHORIZATION_REQUIRED', 'ACCESS_DENIED', 'FORBIDDEN'],
  rate_limited: ['TOO_MANY_REQUESTS'],
  // What Yuno does not say more of.
  invalid_request: ['INVALID_PARAMETERS', 'COUNTRY_NOT_SUPPORTED', 'SOMETHING_NEW'],
  // Failures of Yuno's own, after which nothing is certain.
  server_error: [
    'INTERNAL_ERROR',
    'INTERNAL_SERVER_ERROR',
    'UNEXPECTED_RESPONSE',
    'SERVICE_UNAVAILABLE',
    'BAD_GATEWAY',
  ],
  timeout: ['REQUEST_TIMEOUT', 'GATEWAY_TIMEOUT'],
};

describe("Yuno's error codes", () => {
  it.each(Object.entries(meanings).flatMap(([code, given]) => given.map((one) => [one, code] as const)))(
    'say more than the status: 400 %s is %s',
    async (providerCode, code) => {
      const isTheirs = code === 'server_error' || code === 'timeout';
      expect(await refused(400, providerCode)).toMatchObject({
        code,
        providerCode,
        status: 400,
        outcome: isTheirs ? 'unknown' : 'not_applied',
        retryable: isTheirs || code === 'rate_limited',
      });
    },
  );

  it.each([400, 409])('tell of a request that is still under way: %i REQUEST_IN_PROCESS', async (status) => {
    expect(await refused(status, 'REQUEST_IN_PROCESS')).toMatchObject({
      code: 'conflict',
      status,
      outcome: 'unknown',
      retryable: false,
    });
  });

  it('come without the texts that go with them', async () => {
    expect(await refused(400, 'INVALID_REQUEST')).toMatchObject({
      message: 'yuno updateCustomer: HTTP 400 INVALID_REQUEST',
    });
  });
});
