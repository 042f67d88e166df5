import { expectTypeOf, it } from 'vitest';
import { createCustomerSync, type CustomerSync } from '../src/index.js';
import type { Given } from './support/adapter.js';
import { createFakes, createUntouchedStore } from './support/fakes.js';

const { customers } = createFakes();
const common = { customers, store: createUntouchedStore() };

it('a sync knows the keys and fields of its adapter', () => {
  const sync = createCustomerSync({
    ...common,
    providers: { yuno: { ratePerSecond: 50 } },
    load: async () => ({
      ids: { yuno: 'y', kunacore: undefined },
      patch: {
        email: 'ana@example.com',
        providerFields: { kunacore: { comment: 'x' }, yuno: { gender: 'F' } },
      },
    }),
  });
  expectTypeOf(sync).toEqualTypeOf<CustomerSync<Given>>();
  expectTypeOf(sync.pause).parameter(0).toEqualTypeOf<'yuno' | 'kunacore' | undefined>();
});

it('a typo does not compile', () => {
  void (() => {
    // @ts-expect-error no such provider
    createCustomerSync({ ...common, providers: { stripe: { ratePerSecond: 1 } }, load: async () => null });
    // @ts-expect-error the rate is missing
    createCustomerSync({ ...common, providers: { yuno: {} }, load: async () => null });
    createCustomerSync({
      ...common,
      providers: { yuno: { ratePerSecond: 1 } },
      // @ts-expect-error no such field
      load: async () => ({ ids: { yuno: 'y' }, patch: { emial: 'ana@example.com' } }),
    });
  });
});
