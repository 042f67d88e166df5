/**
 * The two bodies of the update page, where they do not belong together. The page masks the addresses; those of another
 * page of the provider stand in. Source: docs.kunacore.io/docs/update-customer.
 */
export const updateExamples = {
  request: {
    id: 'd0eab186-19f1-446f-8b9e-739945941b89',
    email: 'alexsmith@mail.com',
    firstName: 'Alexander',
  },
  answer: {
    data: {
      id: '6d962783-f0cf-420d-a511-3a48c71c5595',
      comment: null,
      createdAt: '2024-02-26T16:36:14.499Z',
      email: 'alexsmith@mail.com',
      firstName: 'Alex',
      lastName: 'Smith',
      phoneNumber: '+380991234567',
      externalId: null,
      walletId: '6d962783-f0cf-420d-a511-3a48c71c5595',
      referralId: '1f44b1c7-9fd4-4d20-b9a4-7aca3646d0d5',
    },
  },
};
