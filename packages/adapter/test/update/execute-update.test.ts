import { describe, expect, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { yunoProvider } from '../../src/providers/yuno.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

describe('update', () => {
  it('refuses an unsupported field before any I/O, names it and says what to do', async () => {
    const { customers, ids, requests } = createTestAdapter();
    const patch = { email: 'ana@example.com', country: 'SV', firstName: 'Al' };
    const error = await catchError(() => customers.update('yuno', ids.yuno, patch));
    expect(error).toMatchObject({
      code: 'invalid_request',
      outcome: 'not_applied',
      retryable: false,
      attempts: 0,
      provider: 'yuno',
      operation: 'updateCustomer',
      issues: [{ path: 'country' }, { path: 'firstName' }],
    });
    expect((error as Error).message).toBe(
      'yuno updateCustomer: country is unsupported: yuno documents: country must be a documented country code; ' +
        'firstName is unsupported: yuno documents: first_name must have 3 to 255 characters. Nothing was sent. ' +
        "Correct the unsupported fields, or leave them out with onUnsupported: 'omit'.",
    );
    expect(requests().yuno).toBe(0);
  });

  it("refuses a lossy field with onLossy: 'error', but at a provider that keeps it whole", async () => {
    const { customers, ids } = createTestAdapter();
    const patch = { email: 'ana@example.com', address: { line1: 'Calle 34' } };
    const options = { onLossy: 'error', onUnsupported: 'omit' } as const;
    await expect(customers.update('kunacore', ids.kunacore, patch, options)).rejects.toMatchObject({
      issues: [{ path: 'address' }],
      message: expect.stringMatching(
        /Nothing was sent\. Take the lossy fields out, or accept the loss with onLossy: 'warn'\.$/,
      ),
    });
    expect((await customers.update('yuno', ids.yuno, patch, options)).warnings).toEqual([]);
  });

  it.each([
    [{}, 'changes nothing'],
    [{ email: undefined }, 'changes nothing'],
    [{ providerFields: {} }, 'changes nothing'],
    [{ providerFields: { yuno: {}, kunacore: undefined } }, 'changes nothing'],
    [{ country: 'SV' }, 'has no field that yuno supports'],
  ])('refuses a patch of which nothing is left to send: %j', async (patch, message) => {
    const { customers, ids, requests } = createTestAdapter();
    await expect(customers.update('yuno', ids.yuno, patch, { onUnsupported: 'omit' })).rejects.toMatchObject({
      code: 'invalid_request',
      attempts: 0,
      issues: [{ path: 'patch', message }],
    });
    expect(requests().yuno).toBe(0);
  });

  it('knows two accounts at one provider by the keys of the caller', async () => {
    const { clients, fakes, ids } = createTestAdapter();
    const customers = createCustomerAdapter({
      yunoBR: yunoProvider(clients.yuno),
      yunoMX: yunoProvider(clients.yuno),
    });
    const patch = { email: 'ana@example.com', providerFields: { yunoBR: { gender: 'F' } } };
    expect(customers.plan('yunoBR', ids.yuno, patch)).toMatchObject({
      provider: 'yunoBR',
      body: { email: 'ana@example.com', gender: 'F' },
      fields: [{ field: 'email' }, { field: 'providerFields.yunoBR.gender', verdict: 'sent' }],
    });
    expect(await customers.update('yunoBR', ids.yuno, patch)).toMatchObject({
      customer: { provider: 'yunoBR' },
    });
    fakes.yuno.fail({ status: 400 });
    await expect(customers.update('yunoMX', ids.yuno, { email: 'ana@example.com' })).rejects.toMatchObject({
      provider: 'yuno',
    });
  });
});
