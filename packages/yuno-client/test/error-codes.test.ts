import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../src/index.js';
import { answer, clientOf, id } from './stub.js';

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

  it.each<[number, string, ErrorCode]>([
    [400, 'INVALID_REQUEST', 'invalid_request'],
    [400, 'INVALID_PARAMETERS', 'invalid_request'],
    [400, 'COUNTRY_NOT_SUPPORTED', 'invalid_request'],
    [400, 'SOMETHING_NEW', 'invalid_request'],
    [401, 'SOMETHING_NEW', 'authentication'],
    [403, 'SOMETHING_NEW', 'forbidden'],
    [404, 'SOMETHING_NEW', 'not_found'],
    [405, 'UNSUPPORTED_METHOD', 'rejected'],
    [408, 'REQUEST_TIMEOUT', 'timeout'],
    [409, 'SOMETHING_NEW', 'conflict'],
    [413, 'REQUEST_ENTITY_TOO_LARGE', 'rejected'],
    [415, 'UNSUPPORTED_MEDIA_TYPE', 'rejected'],
    [429, 'TOO_MANY_REQUESTS', 'rate_limited'],
    [500, 'INTERNAL_ERROR', 'server_error'],
    [502, 'BAD_GATEWAY', 'server_error'],
    [503, 'SERVICE_UNAVAILABLE', 'server_error'],
    [504, 'GATEWAY_TIMEOUT', 'timeout'],
  ])('leave the rest to the status: %i %s is %s', async (status, providerCode, code) => {
    expect(await refused(status, providerCode)).toMatchObject({ code, providerCode, status });
  });

  it('come without the texts that go with them', async () => {
    expect(await refused(400, 'INVALID_REQUEST')).toMatchObject({
      message: 'yuno updateCustomer: HTTP 400 INVALID_REQUEST',
    });
  });
});
