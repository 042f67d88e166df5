/** The two bodies of the update page. Source: docs.y.uno/reference/customers/update-customer. */
const address = {
  address_line_1: 'Calle 34 # 56 - 78',
  address_line_2: 'Apartamento 502, Torre I',
  country: 'CO',
  state: 'Cundinamarca',
  city: 'Bogotá',
  zip_code: '111111',
  neighborhood: 'Test',
};

export const updateExamples = {
  request: { email: 'john.doe2@gmail.com' },
  answer: {
    id: '94121f98-98f7-4d57-aa5f-228401d35b12',
    merchant_customer_id: '1744402154',
    first_name: 'John',
    last_name: 'Doe',
    gender: 'F',
    date_of_birth: '1990-02-28',
    email: 'john.doe2@gmail.com',
    nationality: 'CO',
    country: 'CO',
    document: { document_type: 'CC', document_number: '1010268952' },
    phone: { number: '3132450765', country_code: '57' },
    billing_address: address,
    shipping_address: address,
    metadata: [{ key: 'ID', value: '1234' }],
    created_at: '2025-04-11T20:10:29.163144Z',
    updated_at: '2025-04-11T20:10:29.163141Z',
    merchant_customer_created_at: '2023-08-05T14:43:58.980718Z',
  },
};
