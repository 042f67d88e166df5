/** Plain JavaScript, because it goes into every peer's process as it is. */

/** Yuno's id of the customer. */
export const id = '94121f98-98f7-4d57-aa5f-228401d35b12';

const address = {
  address_line_1: 'Calle 34 # 56-78',
  address_line_2: 'Apartamento 502',
  country: 'CO',
  state: 'Cundinamarca',
  city: 'Bogotá',
  zip_code: '111111',
  neighborhood: 'Barrio 11',
};

/** An update with everything, and one with a single member. */
export const changes = {
  full: {
    merchant_customer_id: '1744402154',
    merchant_customer_created_at: '2025-04-11T20:10:29.000000Z',
    first_name: 'Ana',
    last_name: 'García',
    gender: 'F',
    date_of_birth: '1990-02-28',
    email: 'ana@example.com',
    nationality: 'CO',
    country: 'CO',
    document: { document_type: 'CC', document_number: '1032765432' },
    phone: { country_code: '57', number: '3132450765' },
    billing_address: address,
    shipping_address: address,
  },
  small: { email: 'ana@example.com' },
};

/** The same for KunaCore. */
export const kunacoreChanges = {
  full: {
    email: 'ana@example.com',
    firstName: 'Ana',
    lastName: 'García',
    phoneNumber: '+573132450765',
    country: 'CO',
    residenceAddress: 'Calle 34 # 56-78, Apartamento 502, Bogotá, Cundinamarca, 111111, CO',
    verificationDocumentId: '1032765432',
    externalId: '1744402154',
  },
  small: { email: 'ana@example.com' },
};

/** The same as the adapter takes it. */
export const patches = {
  full: {
    email: 'ana@example.com',
    firstName: 'Ana',
    lastName: 'García',
    phone: '+573132450765',
    country: 'CO',
    externalId: '1744402154',
    address: {
      line1: 'Calle 34 # 56-78',
      line2: 'Apartamento 502',
      neighborhood: 'Barrio 11',
      city: 'Bogotá',
      state: 'Cundinamarca',
      postalCode: '111111',
      country: 'CO',
    },
    identityDocument: { type: 'CC', number: '1032765432' },
  },
  small: { email: 'ana@example.com' },
};

const yunoAnswer = JSON.stringify({
  id,
  ...changes.full,
  created_at: '2025-04-11T20:10:29.000000Z',
  updated_at: '2025-04-11T20:10:29.000000Z',
});
const kunacoreAnswer = JSON.stringify({
  data: { id, ...kunacoreChanges.full, createdAt: '2025-04-11T20:10:29Z', comment: '-'.repeat(200) },
});

/** What a provider answers to an update. */
export const answerTo = (url) => (url.includes('/v2/') ? kunacoreAnswer : yunoAnswer);
