/** The fields of the canonical customer, in the adapter's order. */
export const canonicalFields: readonly string[] = [
  'email',
  'phone',
  'firstName',
  'lastName',
  'country',
  'externalId',
  'address',
  'identityDocument',
];
