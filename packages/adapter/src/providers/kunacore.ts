import { nonEmptySchema } from '@customer-bridge/http';
import type { Customer, CustomerUpdate, KunaCoreClient } from '@customer-bridge/kunacore-client';
import { operations } from '@customer-bridge/kunacore-types/operations';
import { customerUpdateSchema } from '@customer-bridge/kunacore-types/validators';
import { addressProperties } from '../customer/value-types.js';
import type { CustomerProvider, Readers, Writers } from '../provider/customer-provider.js';
import { parseProviderOptions, type ProviderOptions } from '../provider/provider-options.js';

export type { ProviderOptions } from '../provider/provider-options.js';

/** What KunaCore's update accepts, and under which names. Source: docs.kunacore.io/docs/update-customer. */
export const kunacoreCapabilities = {
  fields: {
    email: { to: 'email' },
    phone: { to: 'phoneNumber', nullable: true },
    firstName: { to: 'firstName' },
    lastName: { to: 'lastName' },
    country: { to: 'country' },
    externalId: { to: 'externalId', nullable: true },
    address: {
      to: 'residenceAddress',
      lossy: { when: 'always', note: 'KunaCore takes an address as one line; which part is which is lost' },
    },
    identityDocument: {
      to: 'verificationDocumentId',
      lossy: { when: 'always', note: "KunaCore takes the number alone; the document's type is lost" },
    },
  },
  providerFields: {
    comment: { kind: 'text', to: 'comment', nullable: true },
    taxId: { kind: 'text', to: 'itn' },
  },
  reported: { createdAt: 'createdAt' },
} as const;

type Table = typeof kunacoreCapabilities;

/**
 * The type of {@link kunacoreCapabilities}. It has a name of its own to keep the compiler's messages about a patch
 * short.
 */
export interface KunaCoreCapabilities extends Table {}

/** The methods of KunaCore's client that the adapter calls. */
export type KunaCoreCalls = Pick<KunaCoreClient, 'updateCustomer' | 'getCustomer'>;

/**
 * Makes KunaCore a provider of the adapter.
 *
 * @param options `clear: 'null'` once KunaCore has confirmed that `null` clears a field; no page says so.
 * @throws BridgeError `configuration` if the client lacks a method or an option is invalid.
 * @example
 * ```ts
 * const customers = createCustomerAdapter({ kunacore: kunacoreProvider(createKunaCoreClient()) });
 * ```
 */
export function kunacoreProvider(
  client: KunaCoreCalls,
  options: ProviderOptions = {},
): CustomerProvider<KunaCoreCapabilities, Customer> {
  const { clear } = parseProviderOptions('kunacore', client, options);
  return {
    name: 'kunacore',
    operation: 'updateCustomer',
    request: { ...operations.updateCustomer, idIn: 'body' },
    idSchema: nonEmptySchema,
    schema: customerUpdateSchema,
    capabilities: kunacoreCapabilities,
    write,
    read,
    clear,
    update: (id, changes, call) => client.updateCustomer(id, changes as Omit<CustomerUpdate, 'id'>, call),
    get: (id, call) => client.getCustomer(id, call),
  };
}

/** Text, countries and phones are sent as they are. */
const write: Writers = {
  address: (address) => ({
    value: addressProperties
      .map((name) => address[name])
      .filter((part) => part !== undefined)
      .join(', '),
  }),
  identityDocument: ({ number }) => ({ value: number }),
};

/** An address has no reader: one line cannot be split into its parts again. */
const read: Readers = {
  identityDocument: (value) => (typeof value === 'string' ? { number: value } : undefined),
};
