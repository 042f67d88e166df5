/** What KunaCore's update takes, and under which name. Source: docs.kunacore.io/docs/update-customer. */
export const kunacoreCapabilities = {
  fields: {
    email: { to: 'email' },
    phone: { to: 'phoneNumber', nullable: true },
    firstName: { to: 'firstName' },
    lastName: { to: 'lastName' },
    country: { to: 'country' },
    externalId: { to: 'externalId', nullable: true },
    address: {
      to: 'residenceAddress',
      lossy: { when: 'always', note: 'KunaCore takes an address as one line; which part is which is lost' },
    },
    identityDocument: {
      to: 'verificationDocumentId',
      lossy: { when: 'always', note: "KunaCore takes the number alone; the document's type is lost" },
    },
  },
  providerFields: {
    comment: { kind: 'text', to: 'comment', nullable: true },
    taxId: { kind: 'text', to: 'itn' },
  },
  reported: { createdAt: 'createdAt' },
} as const;

type Table = typeof kunacoreCapabilities;

/** The same as a type with a name, which keeps the compiler's messages about a patch short. */
export interface KunaCoreCapabilities extends Table {}
