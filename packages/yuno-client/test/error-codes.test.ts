import { answer } from '@customer-bridge/test-support';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../src/index.js';
import { clientOf, id } from './stub.js';

/** The error of an update that the provider refuses so. */
async function refused(status: number, code: string): Promise<unknown> {
  const { yuno } = clientOf([answer(status, { code, messages: ['ana@example.com'] })]);
  return yuno.updateCustomer(id, { first_name: 'Ana' }).catch((error: unknown) => error);
}

describe("Yuno's error codes", () => {
  it.each<[string, ErrorCode]>([
    ['CUSTOMER_NOT_FOUND', 'not_found'],
    ['NOT_FOUND', 'not_found'],
    ['CUSTOMER_ID_DUPLICATED', 'conflict'],
    ['INVALID_CREDENTIALS', 'authentication'],
    ['EXPIRED_CREDENTIALS', 'authentication'],
    ['UNKNOWN_IP_ADDRESS', 'authentication'],
    ['NOT_AUTHENTICATED', 'authentication'],
    ['UNAUTHORIZED', 'authentication'],
    ['AUTHORIZATION_REQUIRED', 'forbidden'],
    ['ACCESS_DENIED', 'forbidden'],
    ['FORBIDDEN', 'forbidden'],
  ])('say more than the status: 400 %s is %s', async (providerCode, code) => {
    expect(await refused(400, providerCode)).toMatchObject({
      code,
      providerCode,
      status: 400,
      outcome: 'not_applied',
    });
  });

  it.each<[string, ErrorCode]>([
    ['INTERNAL_ERROR', 'server_error'],
    ['INTERNAL_SERVER_ERROR', 'server_error'],
    ['UNEXPECTED_RESPONSE', 'server_error'],
    ['SERVICE_UNAVAILABLE', 'server_error'],
    ['BAD_GATEWAY', 'server_error'],
    ['REQUEST_TIMEOUT', 'timeout'],
    ['GATEWAY_TIMEOUT', 'timeout'],
  ])("tell of a failure of Yuno's own, after which nothing is certain: 400 %s is %s", async (...row) => {
    const [providerCode, code] = row;
    expect(await refused(400, providerCode)).toMatchObject({
      code,
      providerCode,
      status: 400,
      outcome: 'unknown',
      retryable: true,
    });
  });

  it.each([400, 409])('tell of a request that is still under way: %i REQUEST_IN_PROCESS', async (status) => {
    expect(await refused(status, 'REQUEST_IN_PROCESS')).toMatchObject({
      code: 'conflict',
      status,
      outcome: 'unknown',
      retryable: false,
    });
  });

  it('tell of a limit: 400 TOO_MANY_REQUESTS', async () => {
    expect(await refused(400, 'TOO_MANY_REQUESTS')).toMatchObject({
      code: 'rate_limited',
      outcome: 'not_applied',
      retryable: true,
    });
  });

  it.each<[number, string, ErrorCode]>([
    [400, 'INVALID_REQUEST', 'invalid_request'],
    [400, 'INVALID_PARAMETERS', 'invalid_request'],
    [400, 'COUNTRY_NOT_SUPPORTED', 'invalid_request'],
    [400, 'SOMETHING_NEW', 'invalid_request'],
    [401, 'SOMETHING_NEW', 'authentication'],
    [403, 'SOMETHING_NEW', 'forbidden'],
    [404, 'SOMETHING_NEW', 'not_found'],
    [405, 'UNSUPPORTED_METHOD', 'rejected'],
    [409, 'SOMETHING_NEW', 'conflict'],
    [413, 'REQUEST_ENTITY_TOO_LARGE', 'rejected'],
    [415, 'UNSUPPORTED_MEDIA_TYPE', 'rejected'],
    [503, 'SOMETHING_NEW', 'server_error'],
  ])('leave the rest to the status: %i %s is %s', async (status, providerCode, code) => {
    expect(await refused(status, providerCode)).toMatchObject({ code, providerCode, status });
  });

  it('come without the texts that go with them', async () => {
    expect(await refused(400, 'INVALID_REQUEST')).toMatchObject({
      message: 'yuno updateCustomer: HTTP 400 INVALID_REQUEST',
    });
  });
});
