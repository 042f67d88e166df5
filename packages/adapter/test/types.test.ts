import type {
  KunaCoreClient,
  Customer as KunaCoreCustomer,
  CustomerUpdate as KunaCoreUpdate,
} from '@customer-bridge/kunacore-client';
import type {
  YunoClient,
  Customer as YunoCustomer,
  CustomerUpdate as YunoUpdate,
} from '@customer-bridge/yuno-client';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createCustomerAdapter,
  type Capabilities,
  type Customer,
  type CustomerPatch,
  type CustomerProvider,
  type ProviderResult,
  type UpdatedAll,
} from '../src/index.js';
import type { KunaCoreCapabilities, kunacoreProvider } from '../src/providers/kunacore.js';
import { yunoProvider, type ProviderOptions, type YunoCapabilities } from '../src/providers/yuno.js';
import { createTestAdapter, catchError } from './support/test-adapter.js';

const { customers, ids, providers } = createTestAdapter();

describe('PatchFor: the types of a literal patch', () => {
  it("know the fields of each provider under the caller's own key", () => {
    expectTypeOf(customers.plan).toBeCallableWith('yuno', ids.yuno, {
      providerFields: {
        yuno: {
          gender: 'F',
          dateOfBirth: '1990-02-28',
          nationality: 'CO',
          shippingAddress: { line1: 'Calle 34' },
          metadata: [{ key: 'ID', value: '1234' }],
          registeredAt: null,
        },
      },
    });
    expectTypeOf(customers.plan).toBeCallableWith('kunacore', ids.kunacore, {
      providerFields: { kunacore: { comment: 'a note', taxId: null } },
    });
  });

  it('have no typo compile, anywhere', async () => {
    const { plan } = customers;
    const calls = [
      // @ts-expect-error a provider
      () => plan('yunoo', ids.yuno, {}),
      // @ts-expect-error a canonical field
      () => plan('yuno', ids.yuno, { emial: 'ana@example.com' }),
      // @ts-expect-error the provider's name of a field
      () => plan('yuno', ids.yuno, { first_name: 'Ana' }),
      // @ts-expect-error a member of the address
      () => plan('yuno', ids.yuno, { address: { zip: '111111' } }),
      // @ts-expect-error a null inside a whole value
      () => plan('yuno', ids.yuno, { address: { line1: null } }),
      // @ts-expect-error half a document
      () => plan('yuno', ids.yuno, { identityDocument: { number: '1010268952' } }),
      // @ts-expect-error a key of the adapter
      () => plan('yuno', ids.yuno, { providerFields: { yunoo: {} } }),
      // @ts-expect-error a field of the provider
      () => plan('yuno', ids.yuno, { providerFields: { yuno: { gneder: 'F' } } }),
      // @ts-expect-error the kind of a field
      () => plan('yuno', ids.yuno, { providerFields: { yuno: { gender: 1 } } }),
      // @ts-expect-error a member of a pair
      () => plan('yuno', ids.yuno, { providerFields: { yuno: { metadata: [{ kye: 'ID', value: '1' }] } } }),
      // @ts-expect-error a member of the shipping address
      () => plan('yuno', ids.yuno, { providerFields: { yuno: { shippingAddress: { line3: '' } } } }),
      // @ts-expect-error an option
      () => plan('yuno', ids.yuno, {}, { onUnsuported: 'omit' }),
      // @ts-expect-error the value of an option
      () => plan('yuno', ids.yuno, {}, { onLossy: 'ignore' }),
    ];
    for (const call of calls)
      expect(await catchError(call)).toMatchObject({ name: 'BridgeError', attempts: 0 });
  });

  it('have no field compile that the provider cannot hold', async () => {
    const plan = customers.plan('kunacore', ids.kunacore, {
      // @ts-expect-error a field of Yuno's
      providerFields: { yuno: { gender: 'F' } },
    });
    expect(plan.fields).toMatchObject([{ verdict: 'unsupported' }]);
  });

  it('may have for updateAll the fields of any provider of the adapter, target or not', async () => {
    const target = { yuno: ids.yuno };
    const { results } = await customers.updateAll(target, {
      providerFields: { kunacore: { comment: 'a note' } },
    });
    expect(results.yuno.status).toBe('unchanged');
    // @ts-expect-error a provider that is not of this adapter
    const other = catchError(() => customers.updateAll(target, { providerFields: { adyen: {} } }));
    expect(await other).toMatchObject({ issues: [{ path: 'providerFields.adyen' }] });
  });

  it('follow from the capabilities: a provider without phones has no phone', () => {
    const fields = { email: { to: 'mail' } } as const;
    const capabilities = { fields, providerFields: {}, reported: {} } as const;
    const mailer: CustomerProvider<typeof capabilities> = { ...providers.kunacore, capabilities };
    const mailers = createCustomerAdapter({ mailer, yuno: providers.yuno });
    // @ts-expect-error the mailer has no phone
    expect(mailers.plan('mailer', '7', { phone: '+573132450765' }).fields).toMatchObject([
      { verdict: 'unsupported' },
    ]);
    expectTypeOf(mailers.updateAll).toBeCallableWith(
      { mailer: '7', yuno: ids.yuno },
      { phone: '+573132450765' },
    );
  });
});

describe('CustomerPatch: the types of a patch in a variable', () => {
  it('fit every provider: what it cannot hold is a verdict then', () => {
    const patch: CustomerPatch<typeof providers> = {
      email: 'ana@example.com',
      phone: null,
      firstName: undefined,
      address: { line1: 'Calle 34', line2: undefined },
      providerFields: { yuno: { gender: 'F' }, kunacore: { comment: 'a note' } },
    };
    expectTypeOf(customers.plan).toBeCallableWith('kunacore', ids.kunacore, patch);
    expectTypeOf(customers.updateAll).toBeCallableWith(ids, patch);
    expectTypeOf(customers.updateAll).toBeCallableWith({ yuno: ids.yuno }, patch);
  });

  it('may have fields of no provider in a canonical patch', () => {
    // @ts-expect-error no adapter, no provider fields
    const patch: CustomerPatch = { providerFields: { yuno: { gender: 'F' } } };
    expect(customers.plan('yuno', ids.yuno, patch).fields).toMatchObject([{ verdict: 'sent' }]);
  });
});

describe('CustomerAdapter: the types of a result', () => {
  it('have the raw customer of the provider', () => {
    expectTypeOf(customers.get<'yuno'>).returns.resolves.toEqualTypeOf<Customer<YunoCustomer>>();
    expectTypeOf(customers.update<'kunacore'>)
      .returns.resolves.toHaveProperty('customer')
      .toEqualTypeOf<Customer<KunaCoreCustomer>>();
    expectTypeOf<Customer['email']>().toEqualTypeOf<string | null | undefined>();
  });

  it('have one result for each provider that was named', () => {
    expectTypeOf(customers.updateAll({ yuno: ids.yuno }, {})).resolves.toEqualTypeOf<
      UpdatedAll<{ readonly yuno: ProviderResult<YunoCustomer> }>
    >();
    const known: { yuno?: string; kunacore?: string } = ids;
    expectTypeOf(customers.updateAll(known, {})).resolves.toEqualTypeOf<
      UpdatedAll<{
        readonly yuno?: ProviderResult<YunoCustomer> | undefined;
        readonly kunacore?: ProviderResult<KunaCoreCustomer> | undefined;
      }>
    >();
  });

  it('have perhaps a result where the providers are known at run time only', async () => {
    const { results } = await customers.updateAll(Object.fromEntries(Object.entries(ids)), {});
    expectTypeOf(results.yuno).extract<undefined>().toEqualTypeOf<undefined>();
  });

  it('have what is open in the form that updateAll takes', async () => {
    const { customers: own, fakes, ids: ownIds } = createTestAdapter();
    fakes.yuno.fail({ status: 400 });
    const { open, results } = await own.updateAll(ownIds, { email: 'ana@example.com' });
    expectTypeOf(open!.ids).toEqualTypeOf<{ readonly yuno?: string; readonly kunacore?: string }>();
    expectTypeOf(open!.patch.email).toEqualTypeOf<string | null | undefined>();
    const again = await own.updateAll(open!.ids, open!.patch);
    expectTypeOf(again.results.yuno).toEqualTypeOf<typeof results.yuno | undefined>();
    expect(Object.keys(again.results)).toEqual(['yuno']);
  });

  it('have no target compile that is no provider', async () => {
    const { kunacore, yuno } = ids;
    await expect(
      // @ts-expect-error a typo in a target
      customers.updateAll({ yuno, kunacor: kunacore }, {}),
    ).rejects.toMatchObject({ issues: [{ path: 'kunacor' }] });
  });

  it('tell by the status what a result has', () => {
    type Applied = Extract<ProviderResult<YunoCustomer>, { status: 'applied' }>;
    type Failed = Extract<ProviderResult<YunoCustomer>, { status: 'not_applied' | 'unknown' }>;
    expectTypeOf<Applied['customer']['raw']>().toEqualTypeOf<YunoCustomer>();
    expectTypeOf<Failed['error']['outcome']>().toEqualTypeOf<'not_applied' | 'unknown'>();
  });
});

/** The provider's names in some capabilities. */
type Told<Held extends Capabilities> = ToOf<Held['fields']> | ToOf<Held['providerFields']>;
type ToOf<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends { readonly to: infer To } ? To : never;
}[keyof Fields];

describe('CustomerProvider: the types of a provider', () => {
  it('leave no field out that its update takes, and name none that it does not', () => {
    expectTypeOf<Told<YunoCapabilities>>().toEqualTypeOf<keyof YunoUpdate>();
    expectTypeOf<Told<KunaCoreCapabilities>>().toEqualTypeOf<keyof Omit<KunaCoreUpdate, 'id'>>();
    expectTypeOf<YunoCapabilities['reported']>().toExtend<Record<string, keyof YunoCustomer>>();
    expectTypeOf<KunaCoreCapabilities['reported']>().toExtend<Record<string, keyof KunaCoreCustomer>>();
  });

  it('are met by the clients, and by whatever has their two calls', () => {
    expectTypeOf<YunoClient>().toExtend<Parameters<typeof yunoProvider>[0]>();
    expectTypeOf<KunaCoreClient>().toExtend<Parameters<typeof kunacoreProvider>[0]>();
    const { updateCustomer, getCustomer } = createTestAdapter().clients.yuno;
    expect(yunoProvider({ updateCustomer, getCustomer }).name).toBe('yuno');
    expectTypeOf<Parameters<typeof yunoProvider>[1]>().toEqualTypeOf<ProviderOptions | undefined>();
  });
});
