import { describe, expect, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { yunoProvider } from '../../src/providers/yuno.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

const address = { line1: 'Calle 34', city: 'Bogotá', country: 'CO' };

describe('update', () => {
  it.each(['kunacore', 'yuno'] as const)('sends %s exactly what plan() shows', async (key) => {
    const { customers, fakes, ids } = createTestAdapter();
    const patch = { email: 'ana@example.com', phone: '+573132450765', address };
    const { method, path, body } = customers.plan(key, ids[key], patch);
    await customers.update(key, ids[key], patch);
    expect(fakes[key].requests).toMatchObject([{ method, path, body }]);
    expect(fakes[key].requests[0]!.body).toStrictEqual(body);
  });

  it('answers with the canonical customer, and a warning for each lossy field', async () => {
    const { customers, ids } = createTestAdapter();
    expect(
      await customers.update('kunacore', ids.kunacore, {
        email: 'ana@example.com',
        identityDocument: { type: 'CC', number: '1010268952' },
      }),
    ).toMatchObject({
      customer: { provider: 'kunacore', id: ids.kunacore, email: 'ana@example.com' },
      warnings: [
        { field: 'identityDocument', verdict: 'lossy', note: expect.stringContaining('type is lost') },
      ],
    });
    expect((await customers.update('yuno', ids.yuno, { address })).warnings).toEqual([]);
  });

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

  it("leaves an unsupported field out and warns with onUnsupported: 'omit'", async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const patch = { email: 'ana@example.com', country: 'SV' };
    const { warnings } = await customers.update('yuno', ids.yuno, patch, { onUnsupported: 'omit' });
    expect(fakes.yuno.requests[0]!.body).toEqual({ email: 'ana@example.com' });
    expect(warnings).toEqual([{ field: 'country', verdict: 'unsupported', note: expect.any(String) }]);
  });

  it("refuses a lossy field before any I/O with onLossy: 'error'", async () => {
    const { customers, ids, requests } = createTestAdapter();
    const patch = { email: 'ana@example.com', address };
    await expect(
      customers.update('kunacore', ids.kunacore, patch, { onLossy: 'error', onUnsupported: 'omit' }),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      issues: [{ path: 'address' }],
      message: expect.stringContaining("onLossy: 'warn'"),
    });
    expect(requests().kunacore).toBe(0);
    expect(await customers.update('yuno', ids.yuno, patch, { onLossy: 'error' })).toMatchObject({
      warnings: [],
    });
  });

  it.each([
    {},
    { email: undefined },
    { providerFields: {} },
    { providerFields: { yuno: {}, kunacore: undefined } },
  ])('refuses a patch that changes nothing: %j', async (patch) => {
    const { customers, ids, requests } = createTestAdapter();
    await expect(customers.update('yuno', ids.yuno, patch)).rejects.toMatchObject({
      code: 'invalid_request',
      attempts: 0,
      issues: [{ path: 'patch' }],
    });
    expect(requests().yuno).toBe(0);
  });

  it('refuses a patch of which nothing is left', async () => {
    const { customers, ids, requests } = createTestAdapter();
    await expect(
      customers.update('yuno', ids.yuno, { country: 'SV' }, { onUnsupported: 'omit' }),
    ).rejects.toMatchObject({ code: 'invalid_request', issues: [{ path: 'patch' }] });
    expect(requests().yuno).toBe(0);
  });

  it('fails as the client does', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    fakes.yuno.fail({ status: 503 });
    await expect(customers.update('yuno', ids.yuno, { email: 'ana@example.com' })).rejects.toMatchObject({
      code: 'server_error',
      outcome: 'unknown',
      provider: 'yuno',
      operation: 'updateCustomer',
      status: 503,
    });
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
