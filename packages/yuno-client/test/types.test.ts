import { describe, expect, expectTypeOf, it } from 'vitest';
import * as index from '../src/index.js';
import type {
  CallOptions,
  CountryCode,
  Customer,
  CustomerCreate,
  CustomerUpdate,
  YunoClient,
  YunoClientOptions,
} from '../src/index.js';

type Update = YunoClient['updateCustomer'];

describe('the types of the client', () => {
  it('take every documented field, and undefined for none', () => {
    expectTypeOf<{ email: string }>().toExtend<CustomerUpdate>();
    expectTypeOf<{ email: undefined; phone: { number: undefined } }>().toExtend<CustomerUpdate>();
    expectTypeOf<{ publicApiKey: string | undefined; timeoutMs: undefined }>().toExtend<YunoClientOptions>();
    expectTypeOf<{ signal: AbortSignal | undefined; validate: undefined }>().toExtend<CallOptions>();
    expectTypeOf<{ headers: () => Promise<{ traceparent: string | undefined }> }>().toExtend<CallOptions>();
    expectTypeOf<undefined>().toExtend<Parameters<typeof index.createYunoClient>[0]>();
  });

  it('give typed customers', () => {
    expectTypeOf<ReturnType<Update>>().toEqualTypeOf<Promise<Customer>>();
    expectTypeOf<Customer['id']>().toEqualTypeOf<string>();
    expectTypeOf<null>().toExtend<Customer['email']>();
    expectTypeOf<ReturnType<YunoClient['deleteCustomer']>>().toEqualTypeOf<Promise<void>>();
  });

  it('refuse a typo in any body field', () => {
    const refused = (_update: Update, _create: YunoClient['createCustomer'], api: YunoClient['api']) => [
      // @ts-expect-error emial
      () => _update('id', { emial: 'a' }),
      // @ts-expect-error emial beside a right field
      () => _update('id', { email: 'a', emial: 'a' }),
      // @ts-expect-error numbr
      () => _update('id', { phone: { numbr: '1' } }),
      // @ts-expect-error kye
      () => _update('id', { metadata: [{ key: 'a', value: 'b', kye: 'c' }] }),
      // @ts-expect-error firstName
      () => _create({ merchant_customer_id: 'abc', firstName: 'a' }),
      // @ts-expect-error timeout
      () => _update('id', {}, { timeout: 5 }),
      // @ts-expect-error an unknown path
      () => api.GET('/customer', {}),
    ];
    expect(refused).toBeTypeOf('function');
  });

  it('refuse a value of another type', () => {
    const refused: CustomerUpdate[] = [
      // @ts-expect-error null clears nothing
      { email: null },
      // @ts-expect-error a number
      { first_name: 42 },
      // @ts-expect-error El Salvador is not among the codes
      { country: 'SV' },
      // @ts-expect-error a metadata item needs a value
      { metadata: [{ key: 'a' }] },
    ];
    expect(refused).toHaveLength(4);
    // @ts-expect-error the merchant's id is required
    const created: CustomerCreate = { first_name: 'John' };
    // @ts-expect-error an unknown environment
    const options: YunoClientOptions = { environment: 'staging' };
    expect([created, options]).toHaveLength(2);
    expectTypeOf<'CO'>().toExtend<CountryCode>();
  });
});

describe('the package', () => {
  it('exports a create function and the error', () => {
    expect(Object.keys(index).sort()).toEqual(['BridgeError', 'createYunoClient']);
  });
});
