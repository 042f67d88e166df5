import { createCustomerAdapter, type CustomerAdapter, type Providers } from '@customer-bridge/adapter';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { beforeEach, describe, expect, it } from 'vitest';
import { differs, updateCustomer } from '../../src/work/call-provider.js';
import { createFakes, type Fakes } from '../support/fakes.js';

let fakes: Fakes;
let customers: CustomerAdapter<Providers>;
let id = '';

beforeEach(() => {
  fakes = createFakes();
  customers = fakes.customers as unknown as CustomerAdapter<Providers>;
  id = fakes.yuno.seed().id;
});

describe('an update', () => {
  it('is one request, also where the provider fails', async () => {
    fakes.yuno.fail({ status: 503, times: Infinity });
    await expect(
      updateCustomer(customers, 'yuno', { id, patch: { country: 'CO' } }, 'omit'),
    ).rejects.toMatchObject({
      code: 'server_error',
    });
    expect(fakes.yuno.requests).toHaveLength(1);
  });

  it('names the fields that were left out', async () => {
    const patch = { firstName: 'Al', email: 'ana@example.com' };
    expect(await updateCustomer(customers, 'yuno', { id, patch }, 'omit')).toEqual({
      omitted: ['firstName'],
    });
    expect(fakes.yuno.customers.get(id)).toMatchObject({ email: 'ana@example.com' });
  });

  it('is refused if a field would be left out and must not be', async () => {
    const patch = { firstName: 'Al', email: 'ana@example.com' };
    await expect(updateCustomer(customers, 'yuno', { id, patch }, 'park')).rejects.toMatchObject({
      issues: [{ path: 'firstName' }],
    });
    expect(fakes.yuno.requests).toEqual([]);
  });

  it.each([
    [{}, []],
    [{ firstName: 'Al' }, ['firstName']],
  ])('of %j is nothing to send, which is no failure', async (patch, omitted) => {
    expect(await updateCustomer(customers, 'yuno', { id, patch }, 'omit')).toEqual({
      omitted,
      isEmpty: true,
    });
    expect(fakes.yuno.requests).toEqual([]);
  });

  it.each([{ emial: 'x' }, { email: 7 }])('of %j fails: it is malformed', async (patch) => {
    await expect(updateCustomer(customers, 'yuno', { id, patch }, 'omit')).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});

describe('a comparison', () => {
  it('says whether the provider holds the customer, but for what it does not support', async () => {
    await updateCustomer(customers, 'yuno', { id, patch: { email: 'ana@example.com' } }, 'omit');
    const patch = { email: 'ana@example.com', firstName: 'Al' };
    expect(await differs(customers, 'yuno', { id, patch })).toBe(false);
    expect(await differs(customers, 'yuno', { id, patch: { email: 'eva@example.com' } })).toBe(true);
  });

  it('is not possible at a provider that cannot be read', async () => {
    const client = createYunoClient({ publicApiKey: 'a-public-key', privateSecretKey: 'a-private-key' });
    const { get: _, ...blind } = yunoProvider(client);
    const adapter = createCustomerAdapter({ yuno: blind }) as unknown as CustomerAdapter<Providers>;
    expect(await differs(adapter, 'yuno', { id, patch: { country: 'CO' } })).toBeUndefined();
  });

  it('that fails throws what the client does', async () => {
    fakes.yuno.fail({ status: 404 });
    await expect(differs(customers, 'yuno', { id, patch: { country: 'CO' } })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
