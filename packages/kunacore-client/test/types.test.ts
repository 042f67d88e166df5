import { describe, expect, expectTypeOf, it } from 'vitest';
import * as index from '../src/index.js';
import type {
  CallOptions,
  Customer,
  CustomerChanges,
  CustomerCreate,
  KunaCoreAuth,
  KunaCoreClient,
  KunaCoreClientOptions,
} from '../src/index.js';

type Update = KunaCoreClient['updateCustomer'];

describe('the types of the client', () => {
  it('take every documented field, and undefined for none', () => {
    expectTypeOf<{ email: string }>().toExtend<CustomerChanges>();
    expectTypeOf<{ email: undefined }>().toExtend<CustomerChanges>();
    expectTypeOf<{ baseUrl: string | undefined; auth: undefined }>().toExtend<KunaCoreClientOptions>();
    expectTypeOf<{ signal: AbortSignal | undefined; validate: undefined }>().toExtend<CallOptions>();
    expectTypeOf<{ headers: () => Promise<{ traceparent: string | undefined }> }>().toExtend<CallOptions>();
    expectTypeOf<undefined>().toExtend<Parameters<typeof index.createKunaCoreClient>[0]>();
  });

  it('give typed customers', () => {
    expectTypeOf<ReturnType<Update>>().toEqualTypeOf<Promise<Customer>>();
    expectTypeOf<ReturnType<KunaCoreClient['findCustomers']>>().toEqualTypeOf<Promise<Customer[]>>();
    expectTypeOf<Customer['id']>().toEqualTypeOf<string>();
    expectTypeOf<null>().toExtend<Customer['comment']>();
  });

  it('know three ways to authenticate', () => {
    expectTypeOf<{ apiKey: string }>().toExtend<KunaCoreAuth>();
    expectTypeOf<{ email: string; password: string; merchantId: string }>().toExtend<KunaCoreAuth>();
    expectTypeOf<{ accessToken: string }>().toExtend<KunaCoreAuth>();
    expectTypeOf<{ accessToken: () => Promise<string> }>().toExtend<KunaCoreAuth>();
  });

  it('refuse a typo in any body field', () => {
    const refused = (_update: Update, { createCustomer, findCustomers, api }: KunaCoreClient) => [
      // @ts-expect-error emial
      () => _update('id', { emial: 'a' }),
      // @ts-expect-error emial beside a right field
      () => _update('id', { email: 'a', emial: 'a' }),
      // @ts-expect-error the id is not among the changes
      () => _update('id', { id: 'a' }),
      // @ts-expect-error required fields
      () => createCustomer({ email: 'a' }),
      // @ts-expect-error fulName
      () => findCustomers({ fulName: 'a' }),
      // @ts-expect-error timeout
      () => _update('id', {}, { timeout: 5 }),
      // @ts-expect-error an unknown path
      () => api.POST('/v2/customer/delete', {}),
    ];
    expect(refused).toBeTypeOf('function');
  });

  it('refuse a value of another type', () => {
    const refused: CustomerChanges[] = [
      // @ts-expect-error null clears nothing
      { email: null },
      // @ts-expect-error a number
      { firstName: 42 },
    ];
    expect(refused).toHaveLength(2);
    // @ts-expect-error required fields
    const created: CustomerCreate = { email: 'a' };
    // @ts-expect-error half a login
    const auth: KunaCoreAuth = { email: 'a' };
    // @ts-expect-error KunaCore has no environments
    const options: KunaCoreClientOptions = { environment: 'sandbox' };
    expect([created, auth, options]).toHaveLength(3);
  });
});

describe('the package', () => {
  it('exports a create function and the error', () => {
    expect(Object.keys(index).sort()).toEqual(['BridgeError', 'createKunaCoreClient']);
  });
});
