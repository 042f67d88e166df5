import { answer } from '@customer-bridge/test-support';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../src/index.js';
import { clientOf, id } from './stub.js';

/** The error of an update that the provider refuses so. */
async function refused(status: number, body?: unknown): Promise<unknown> {
  const { kunacore } = clientOf([answer(status, body)]);
  return kunacore.updateCustomer(id, { firstName: 'Ana' }).catch((error: unknown) => error);
}

describe("KunaCore's errors", () => {
  it.each<[number, ErrorCode]>([
    [400, 'invalid_request'],
    [401, 'authentication'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [408, 'timeout'],
    [409, 'conflict'],
    [422, 'invalid_request'],
    [429, 'rate_limited'],
    [451, 'rejected'],
    [500, 'server_error'],
    [503, 'server_error'],
    [504, 'timeout'],
  ])('are known by their status, for no code is documented: %i is %s', async (status, code) => {
    expect(await refused(status, { message: 'ana@example.com' })).toMatchObject({ code, status });
    expect(await refused(status)).toMatchObject({ code, status });
  });

  it('show a code where there is one, and take nothing else from it', async () => {
    expect(await refused(400, { code: 'CUSTOMER_NOT_FOUND' })).toMatchObject({
      code: 'invalid_request',
      providerCode: 'CUSTOMER_NOT_FOUND',
    });
  });

  it('leave no doubt about what changes nothing, whatever its method', async () => {
    const { kunacore } = clientOf([answer(503)]);
    await expect(kunacore.getCustomer(id)).rejects.toMatchObject({
      outcome: 'not_applied',
      retryable: true,
      message: 'kunacore getCustomer: HTTP 503',
    });
    await expect(kunacore.findCustomers({})).rejects.toMatchObject({
      outcome: 'not_applied',
      retryable: true,
      message: 'kunacore findCustomers: HTTP 503',
    });
    expect(await refused(503)).toMatchObject({
      outcome: 'unknown',
      message: 'kunacore updateCustomer: HTTP 503; outcome unknown',
    });
  });

  it('come without the texts that go with them', async () => {
    expect(await refused(400, { message: 'ana@example.com' })).toMatchObject({
      message: 'kunacore updateCustomer: HTTP 400',
    });
  });
});
