import { closed, requiring, type Text } from '../value.ts';
import { countryCodes } from './country-codes.ts';

// Source: docs.y.uno/reference/customers/update-customer. What that page folds away comes from the pages around it;
// where those contradict each other, the widest limit counts.

export const CountryCode: Text = { type: 'string', enum: countryCodes };

/** Widest of two pages: one asks for 3 to 6 characters, one for 2 to 6. */
const documentType: Text = { type: 'string', min: 2, max: 6 };

/** Widest of three: 5 to 10, and 4 to 11. */
const zipCode: Text = { type: 'string', min: 4, max: 11, pii: 'address' };

/** A page asks for at least 3 characters, and shows `NY`. */
const state: Text = { type: 'string', max: 255, pii: 'address' };

export const DocumentInput = closed({
  document_type: documentType,
  document_number: { type: 'string', min: 3, max: 40, pii: 'document' },
});

export const PhoneInput = closed({
  country_code: { type: 'string', min: 1, max: 3 },
  number: { type: 'string', min: 1, max: 32, pii: 'phone' },
});

export const AddressInput = closed({
  address_line_1: { type: 'string', min: 3, max: 255, pii: 'address' },
  address_line_2: { type: 'string', min: 3, max: 255, pii: 'address' },
  city: { type: 'string', min: 3, max: 255, pii: 'address' },
  country: CountryCode,
  state,
  zip_code: zipCode,
  neighborhood: { type: 'string', min: 1, max: 255, pii: 'address' },
});

// Source of what a create asks for: docs.y.uno/reference/customers/create-customer.

export const DocumentCreate = requiring(DocumentInput, 'document_number');

export const PhoneCreate = requiring(PhoneInput, 'country_code', 'number');

const { address_line_1, address_line_2, ...otherLines } = AddressInput.members;

const addressCreate = closed({
  address_line_1: address_line_1!,
  address_line_2: address_line_2!,
  building_number_1: { type: 'string', min: 3, max: 255, pii: 'address' },
  building_number_2: { type: 'string', min: 3, max: 255, pii: 'address' },
  ...otherLines,
});

export const BillingAddressCreate = requiring(addressCreate, 'address_line_1', 'city');

export const ShippingAddressCreate = requiring(addressCreate, 'address_line_1', 'city', 'country');

export const MetadataItemInput = closed({
  key: { type: 'string', max: 48, required: true },
  value: { type: 'string', max: 512, required: true, pii: 'note' },
});

export const CustomerUpdate = closed({
  merchant_customer_id: { type: 'string', min: 3, max: 255 },
  merchant_customer_created_at: { type: 'string', min: 27, max: 27, format: 'date-time' },
  first_name: { type: 'string', min: 3, max: 255, pii: 'name' },
  last_name: { type: 'string', min: 3, max: 255, pii: 'name' },
  gender: { type: 'string' },
  date_of_birth: { type: 'string', min: 10, max: 10, format: 'date', pii: 'birth' },
  email: { type: 'string', min: 3, max: 255, pii: 'email' },
  nationality: CountryCode,
  country: CountryCode,
  document: DocumentInput,
  phone: PhoneInput,
  billing_address: AddressInput,
  shipping_address: AddressInput,
  metadata: { type: 'array', max: 50, items: MetadataItemInput },
});

/** Source: docs.y.uno/reference/customers/create-customer. */
export const CustomerCreate = requiring(
  closed({
    ...CustomerUpdate.members,
    document: DocumentCreate,
    phone: PhoneCreate,
    billing_address: BillingAddressCreate,
    shipping_address: ShippingAddressCreate,
  }),
  'merchant_customer_id',
);
