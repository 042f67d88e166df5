/** What Yuno's update takes, and under which name. Source: docs.y.uno/reference/customers/update-customer. */
export const yunoCapabilities = {
  fields: {
    email: { to: 'email', nullable: true },
    phone: { to: 'phone', nullable: true },
    firstName: { to: 'first_name', nullable: true },
    lastName: { to: 'last_name', nullable: true },
    country: { to: 'country', nullable: true },
    externalId: { to: 'merchant_customer_id' },
    address: { to: 'billing_address', nullable: true },
    identityDocument: { to: 'document', nullable: true },
  },
  providerFields: {
    gender: { kind: 'text', to: 'gender', nullable: true },
    dateOfBirth: { kind: 'text', to: 'date_of_birth', nullable: true },
    nationality: { kind: 'country', to: 'nationality', nullable: true },
    shippingAddress: { kind: 'address', to: 'shipping_address', nullable: true },
    metadata: { kind: 'keyValues', to: 'metadata', nullable: true },
    registeredAt: {
      kind: 'instant',
      to: 'merchant_customer_created_at',
      nullable: true,
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
