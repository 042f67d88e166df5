import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledSpec, describedProviders } from '../spec/bundle.ts';
import { createDescribedClient, type DescribedClient } from '../clients/described-client.ts';
import { describedOperations } from '../clients/described-operations.ts';

const root = join(import.meta.dirname, '../../..');

// What a method takes that the description does not tell.
const uuid = '94121f98-98f7-4d57-aa5f-228401d35b12';
const own: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  yuno: { deleteCustomer: [uuid, uuid], findCustomerByMerchantId: ['merchant-1'] },
  kunacore: { getCustomer: ['c-1'], updateCustomer: ['c-1', { email: 'ana@example.com' }] },
};

describe.each(describedProviders)('the client of %s', (provider) => {
  let client: DescribedClient;
  let operations: ReturnType<typeof describedOperations> = [];
  beforeAll(async () => {
    operations = describedOperations(await bundledSpec(provider));
    client = await createDescribedClient(root, provider);
  });

  it('sends what each operation is described to take', async () => {
    const called = operations.filter(({ id }) => client.has(id));
    expect(called.length).toBeGreaterThan(1);
    for (const operation of called) {
      const request = await client.requestOf(operation, own[provider]?.[operation.id]);
      expect({ operation: operation.id, problems: operation.problems(request) }).toEqual({
        operation: operation.id,
        problems: [],
      });
    }
  });
});
