/** What people try first. */
export const examples: readonly { title: string; patch: object }[] = [
  {
    title: 'New e-mail and phone',
    patch: { email: 'ana@example.com', phone: '+573132450765' },
  },
  {
    title: 'Moved',
    patch: {
      country: 'CO',
      address: {
        line1: 'Calle 34 # 56 - 78',
        city: 'Bogotá',
        state: 'Cundinamarca',
        postalCode: '110111',
        country: 'CO',
      },
    },
  },
  {
    title: 'New identity document',
    patch: { identityDocument: { type: 'CC', number: '1032765432' } },
  },
  {
    title: 'A name too short, a country unknown',
    patch: { firstName: 'Al', lastName: 'Smith', country: 'SV' },
  },
  {
    title: 'Clear a field',
    patch: { phone: null, externalId: null },
  },
  {
    title: 'Fields of one provider',
    patch: {
      firstName: 'Ana',
      providerFields: {
        kunacore: { comment: 'Asked for an invoice' },
        yuno: { dateOfBirth: '1990-02-28', gender: 'F' },
      },
    },
  },
];
