import { open, orNull, type Text } from '../value.ts';

// Source: the answers on docs.y.uno/reference/customers/update-customer and create-customer. A member has to be there
// only if every answer has it; a customer with nothing but a name and an email has `null` for most of the others.

const text: Text = { type: 'string' };
const textOrNull = orNull(text);

export const Document = open({
  document_type: textOrNull,
  document_number: { ...textOrNull, pii: 'document' },
});

export const Phone = open({
  country_code: textOrNull,
  number: { ...textOrNull, pii: 'phone' },
});

export const Address = open({
  address_line_1: { ...textOrNull, pii: 'address' },
  address_line_2: { ...textOrNull, pii: 'address' },
  city: { ...textOrNull, pii: 'address' },
  country: textOrNull,
  state: { ...textOrNull, pii: 'address' },
  zip_code: { ...textOrNull, pii: 'address' },
  neighborhood: { ...textOrNull, pii: 'address' },
});

export const MetadataItem = open({
  key: textOrNull,
  value: { ...textOrNull, pii: 'note' },
});

export const Customer = open({
  id: { ...text, required: true },
  merchant_customer_id: { ...text, required: true },
  merchant_customer_created_at: textOrNull,
  first_name: { ...textOrNull, pii: 'name' },
  last_name: { ...textOrNull, pii: 'name' },
  gender: textOrNull,
  date_of_birth: { ...textOrNull, pii: 'birth' },
  email: { ...textOrNull, pii: 'email' },
  nationality: textOrNull,
  country: textOrNull,
  document: orNull(Document),
  phone: orNull(Phone),
  billing_address: orNull(Address),
  shipping_address: orNull(Address),
  metadata: { type: 'array', items: MetadataItem, nullable: true },
  created_at: { ...text, required: true },
  updated_at: { ...text, required: true },
});

/** Source: docs.y.uno/reference/getting-started/response-codes. */
export const ErrorResponse = open({
  code: { ...text, required: true },
  messages: { type: 'array', items: text, required: true },
});
