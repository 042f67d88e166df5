/** What Yuno's update takes, and under which name. Source: docs.y.uno/reference/customers/update-customer. */
export const yunoCapabilities = {
  fields: {
    email: { to: 'email' },
    phone: { to: 'phone' },
    firstName: { to: 'first_name' },
    lastName: { to: 'last_name' },
    country: { to: 'country' },
    externalId: { to: 'merchant_customer_id' },
    address: { to: 'billing_address' },
    identityDocument: { to: 'document' },
  },
  providerFields: {
    gender: { kind: 'text', to: 'gender' },
    dateOfBirth: { kind: 'text', to: 'date_of_birth' },
    nationality: { kind: 'country', to: 'nationality' },
    shippingAddress: { kind: 'address', to: 'shipping_address' },
    metadata: { kind: 'keyValues', to: 'metadata' },
    registeredAt: {
      kind: 'instant',
      to: 'merchant_customer_created_at',
      lossy: {
        when: 'sometimes',
        note: 'Yuno takes six fraction digits of a second; the others are cut off',
      },
    },
  },
  reported: { createdAt: 'created_at', updatedAt: 'updated_at' },
} as const;

type Table = typeof yunoCapabilities;

/** The same as a type with a name, which keeps the compiler's messages about a patch short. */
export interface YunoCapabilities extends Table {}
