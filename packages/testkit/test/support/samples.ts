/** The customer of the update page's own example. Source: docs.y.uno/reference/customers/update-customer. */
export const yunoCustomer = {
  id: '94121f98-98f7-4d57-aa5f-228401d35b12',
  merchant_customer_id: '1744402154',
  first_name: 'John',
  last_name: 'Doe',
  gender: 'F',
  date_of_birth: '1990-02-28',
  email: 'john.doe@gmail.com',
  nationality: 'CO' as const,
  country: 'CO' as const,
  document: { document_type: 'CC', document_number: '1010268952' },
  phone: { number: '3132450765', country_code: '57' },
  billing_address: {
    address_line_1: 'Calle 34 # 56 - 78',
    address_line_2: 'Apartamento 502, Torre I',
    country: 'CO' as const,
    state: 'Cundinamarca',
    city: 'Bogotá',
    zip_code: '111111',
    neighborhood: 'Test',
  },
  metadata: [{ key: 'ID', value: '1234' }],
};

/** The customer of the update page's own example. Source: docs.kunacore.io/docs/update-customer. */
export const kunacoreCustomer = {
  id: '6d962783-f0cf-420d-a511-3a48c71c5595',
  email: 'alexsmith@mail.com',
  firstName: 'Alex',
  lastName: 'Smith',
  phoneNumber: '+380991234567',
  walletId: '6d962783-f0cf-420d-a511-3a48c71c5595',
  referralId: '1f44b1c7-9fd4-4d20-b9a4-7aca3646d0d5',
};

export const yunoKeys = { 'public-api-key': 'public-key', 'private-secret-key': 'secret-key' };
export const kunacoreKey = { 'api-key': 'one-key' };
