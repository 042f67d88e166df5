import { createYunoFake, type ProviderProfile, type Subject } from '@customer-bridge/testkit';
import { createYunoClient } from '@customer-bridge/yuno-client';
import type { ProviderOptions } from '../../src/provider/provider-options.js';
import { yunoProvider } from '../../src/providers/yuno.js';
import { connect, type Way } from './connect.js';

const metadata = [
  { key: 'first key', value: 'first value' },
  { key: 'second key', value: 'second value' },
];

/** What Yuno's update page documents, by hand. Source: docs.y.uno/reference/customers/update-customer. */
export const yunoProfile: ProviderProfile = {
  update: { method: 'PATCH', path: (id) => `/customers/${id}` },
  fields: {
    email: { sends: { email: 'ana.canary@example.com' } },
    phone: { sends: { phone: { country_code: '57', number: '3132450765' } } },
    firstName: { sends: { first_name: 'Anacanary' } },
    lastName: { sends: { last_name: 'Lopezcanary' } },
    country: { sends: { country: 'CO' } },
    externalId: { sends: { merchant_customer_id: 'merchant-canary-7' }, cannotBeCleared: true },
    address: {
      sends: {
        billing_address: {
          address_line_1: 'Calle Canary 34 # 56 - 78',
          address_line_2: 'Apartamento 502',
          neighborhood: 'Chapinero Alto',
          city: 'Bogotá',
          state: 'Cundinamarca',
          zip_code: '111111',
          country: 'CO',
        },
      },
    },
    identityDocument: { sends: { document: { document_type: 'PAS', document_number: '1010268952' } } },
  },
  ownFields: {
    gender: { value: 'NB', sends: { gender: 'NB' } },
    dateOfBirth: { value: '1990-02-28', sends: { date_of_birth: '1990-02-28' } },
    nationality: { value: 'BR', sends: { nationality: 'BR' } },
    shippingAddress: {
      value: { line1: 'Carrera Canary 7', city: 'Cartagena' },
      sends: { shipping_address: { address_line_1: 'Carrera Canary 7', city: 'Cartagena' } },
    },
    metadata: { value: metadata, sends: { metadata } },
    registeredAt: {
      value: '2023-08-05T09:43:58.98-05:00',
      sends: { merchant_customer_created_at: '2023-08-05T14:43:58.980000Z' },
    },
  },
  variants: [
    {
      field: 'phone',
      title: 'a number of North America',
      value: '+18095550123',
      sends: { phone: { country_code: '1', number: '8095550123' } },
    },
    {
      field: 'address',
      title: 'one member',
      value: { city: 'Medellín' },
      sends: { billing_address: { city: 'Medellín' } },
    },
    {
      field: 'registeredAt',
      title: 'nanoseconds',
      value: '2023-08-05T14:43:58.980718123Z',
      sends: { merchant_customer_created_at: '2023-08-05T14:43:58.980718Z' },
      lossy: true,
    },
  ],
  refusedValues: [
    { field: 'country', value: 'SV' },
    { field: 'country', value: 'XK' },
    { field: 'firstName', value: 'Al' },
    { field: 'externalId', value: '7' },
    { field: 'phone', value: '+9991234567' },
    {
      field: 'address',
      value: { line1: 'Calle Canary 1', line2: '2B', postalCode: '1' },
      left: {
        without: ['line2', 'postalCode'],
        sends: { billing_address: { address_line_1: 'Calle Canary 1' } },
      },
    },
    { field: 'identityDocument', value: { type: 'PASSPORT', number: '1010268952' } },
  ],
  unknownId: '00000000-0000-4000-8000-000000000000',
  timestamps: ['updated_at'],
  errors: [
    { fault: { code: 'CUSTOMER_NOT_FOUND' }, code: 'not_found' },
    { fault: { code: 'NOT_FOUND' }, code: 'not_found' },
    { fault: { code: 'CUSTOMER_ID_DUPLICATED' }, code: 'conflict' },
    { fault: { code: 'INVALID_CREDENTIALS', status: 400 }, code: 'authentication' },
    { fault: { code: 'AUTHORIZATION_REQUIRED' }, code: 'forbidden' },
    { fault: { code: 'TOO_MANY_REQUESTS' }, code: 'rate_limited' },
    { fault: { code: 'SOMETHING_NEW' }, code: 'invalid_request' },
  ],
};

/** Yuno's mapping over a fresh fake that holds one customer. */
export async function createYunoSubject(way: Way, options: ProviderOptions): Promise<Subject> {
  const fake = createYunoFake();
  const { id } = fake.seed({
    first_name: 'Storedfirst',
    last_name: 'Storedlast',
    email: 'stored.canary@example.com',
    phone: { country_code: '1', number: '2015550123' },
    gender: 'F',
    metadata: [{ key: 'stored key', value: 'stored value' }],
  });
  const secrets = ['public-canary-key', 'private-canary-key'] as const;
  const { close, ...connection } = await connect(fake, way, 'https://api-sandbox.y.uno/v1');
  const client = createYunoClient({
    ...connection,
    publicApiKey: secrets[0],
    privateSecretKey: secrets[1],
  });
  return { provider: yunoProvider(client, options), id, fake, secrets, close };
}
