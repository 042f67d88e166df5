import { closed, requiring, type Text } from '../value.ts';

// Source: docs.kunacore.io/docs/update-customer. No page states a length or a format.

/** ISO 3166-1 alpha-2; the pages name no closed list. */
export const CountryCode: Text = { type: 'string', capitals: 2 };

const id: Text = { type: 'string', required: true };

/** Source: docs.kunacore.io/docs/message-level-encryption. The names are inferred, so nothing requires them. */
export const LoginRequest = closed({
  email: { type: 'string', pii: 'email' },
  password: { type: 'string' },
});

export const CustomerUpdate = closed({
  id,
  email: { type: 'string', pii: 'email' },
  phoneNumber: { type: 'string', pii: 'phone' },
  firstName: { type: 'string', pii: 'name' },
  lastName: { type: 'string', pii: 'name' },
  comment: { type: 'string', pii: 'note' },
  externalId: { type: 'string' },
  country: CountryCode,
  verificationDocumentId: { type: 'string', pii: 'document' },
  residenceAddress: { type: 'string', pii: 'address' },
  itn: { type: 'string', pii: 'tax-id' },
});

/** Source: docs.kunacore.io/docs/add-customer. */
export const CustomerCreate = requiring(
  closed({
    email: { type: 'string', pii: 'email' },
    phoneNumber: { type: 'string', pii: 'phone' },
    firstName: { type: 'string', pii: 'name' },
    lastName: { type: 'string', pii: 'name' },
    comment: { type: 'string', pii: 'note' },
    externalId: { type: 'string' },
    referralId: { type: 'string' },
    country: CountryCode,
    verificationDocumentId: { type: 'string', pii: 'document' },
    residenceAddress: { type: 'string', pii: 'address' },
    itn: { type: 'string', pii: 'tax-id' },
  }),
  ...['email', 'firstName', 'lastName', 'country', 'verificationDocumentId', 'residenceAddress'],
);

/** Source: docs.kunacore.io/docs/details-of-customer, whose text says that the id is needed. */
export const CustomerDetailsRequest = closed({ id });

/** Source: docs.kunacore.io/docs/search-of-customers. */
export const CustomerFind = closed({
  email: { type: 'string', pii: 'email' },
  walletId: { type: 'string' },
  phoneNumber: { type: 'string', pii: 'phone' },
  fullName: { type: 'string', pii: 'name' },
  comment: { type: 'string', pii: 'note' },
  externalId: { type: 'string' },
  referralId: { type: 'string' },
  createdFrom: { type: 'string' },
  createdTo: { type: 'string' },
  take: { type: 'integer' },
  skip: { type: 'integer' },
});
