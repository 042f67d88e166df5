import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createKunaCoreFake, type ProviderProfile, type Subject } from '@customer-bridge/testkit';
import { kunacoreProvider } from '../../src/providers/kunacore.js';
import type { ProviderOptions } from '../../src/provider/provider-options.js';
import { connect, type Way } from './connect.js';

/** What KunaCore's update page documents, by hand. Source: docs.kunacore.io/docs/update-customer. */
export const kunacoreProfile: ProviderProfile = {
  update: { method: 'POST', path: () => '/v2/customer/update', body: (id, changes) => ({ id, ...changes }) },
  fields: {
    email: { sends: { email: 'ana.canary@example.com' }, cannotBeCleared: true },
    phone: { sends: { phoneNumber: '+573132450765' } },
    firstName: { sends: { firstName: 'Anacanary' }, cannotBeCleared: true },
    lastName: { sends: { lastName: 'Lopezcanary' }, cannotBeCleared: true },
    country: { sends: { country: 'CO' }, unreported: true, cannotBeCleared: true },
    externalId: { sends: { externalId: 'merchant-canary-7' } },
    address: {
      sends: {
        residenceAddress:
          'Calle Canary 34 # 56 - 78, Apartamento 502, Chapinero Alto, Bogotá, Cundinamarca, 111111, CO',
      },
      lossy: true,
      unreported: true,
      cannotBeCleared: true,
    },
    identityDocument: {
      sends: { verificationDocumentId: '1010268952' },
      lossy: true,
      unreported: true,
      cannotBeCleared: true,
    },
  },
  ownFields: {
    comment: { value: 'a note with a canary', sends: { comment: 'a note with a canary' } },
    taxId: { value: 'tax-canary-1', sends: { itn: 'tax-canary-1' }, cannotBeCleared: true },
  },
  variants: [
    {
      field: 'address',
      title: 'one member',
      value: { city: 'Medellín' },
      sends: { residenceAddress: 'Medellín' },
      lossy: true,
    },
    { field: 'country', title: 'one that Yuno does not list', value: 'SV', sends: { country: 'SV' } },
    { field: 'country', title: 'one that ISO 3166 does not list', value: 'XK', sends: { country: 'XK' } },
  ],
  unknownId: 'a-customer-that-nobody-created',
};

/** KunaCore's mapping over a fresh fake that holds one customer. */
export async function createKunaCoreSubject(way: Way, options: ProviderOptions): Promise<Subject> {
  const fake = createKunaCoreFake();
  const { id } = fake.seed({
    firstName: 'Storedfirst',
    lastName: 'Storedlast',
    email: 'stored.canary@example.com',
    phoneNumber: '+12015550123',
    comment: 'a stored note',
    residenceAddress: 'a stored address',
  });
  const secrets = ['api-canary-key'] as const;
  const { close, ...connection } = await connect(fake, way, 'https://kunacore.example.com');
  const client = createKunaCoreClient({ ...connection, auth: { apiKey: secrets[0] } });
  return { provider: kunacoreProvider(client, options), id, fake, secrets, close };
}
