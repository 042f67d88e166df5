/**
 * A value of every canonical field that the suite sends. Each is unlike any other text, so that a print that shows one
 * is found out.
 */
export const canonicalSamples = {
  email: 'ana.canary@example.com',
  phone: '+573132450765',
  firstName: 'Anacanary',
  lastName: 'Lopezcanary',
  country: 'CO',
  externalId: 'merchant-canary-7',
  address: {
    line1: 'Calle Canary 34 # 56 - 78',
    line2: 'Apartamento 502',
    neighborhood: 'Chapinero Alto',
    city: 'Bogotá',
    state: 'Cundinamarca',
    postalCode: '111111',
    country: 'CO',
  },
  identityDocument: { type: 'PAS', number: '1010268952' },
} as const;

export type CanonicalFieldName = keyof typeof canonicalSamples;
