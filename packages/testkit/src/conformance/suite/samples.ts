/**
 * The sample value of every canonical field that the suite sends. No other text is like it, so that the privacy cases
 * find it wherever it shows.
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

/** Another value of every canonical field, which differs from the first in each property. */
export const otherSamples: Readonly<Record<CanonicalFieldName, unknown>> = {
  email: 'another.canary@example.com',
  phone: '+12015550123',
  firstName: 'Bettycanary',
  lastName: 'Gomezcanary',
  country: 'MX',
  externalId: 'merchant-canary-8',
  address: { line1: 'Carrera Canary 7', city: 'Cartagena', postalCode: '222222', country: 'MX' },
  identityDocument: { type: 'CC', number: '2020268952' },
};

/** Name of a canonical field. */
export type CanonicalFieldName = keyof typeof canonicalSamples;

/** The value as the names of the cases show it. */
export function describeValue(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : 'a value of its kind';
}
