import { open, orNull, type Text } from '../value.ts';

// Source: the answers on docs.kunacore.io/docs/update-customer and docs/widget-integration-types. A member has to be
// there only if every answer has it.

const text: Text = { type: 'string' };
const textOrNull = orNull(text);

export const customer = open({
  id: { ...text, required: true },
  comment: { ...textOrNull, pii: 'note' },
  createdAt: textOrNull,
  email: { ...text, required: true, pii: 'email' },
  firstName: { ...text, required: true, pii: 'name' },
  lastName: { ...text, required: true, pii: 'name' },
  phoneNumber: { ...textOrNull, pii: 'phone' },
  externalId: textOrNull,
  walletId: { ...text, required: true },
  referralId: textOrNull,
});

export const customerEnvelope = open({ data: { ...customer, required: true } });

/** That a list is answered like this is inferred, so nothing promises it. */
export const customerListEnvelope = open({ data: { type: 'array', items: customer, nullable: true } });

export const loginResponse = open({
  data: { ...open({ accessToken: { ...text, required: true } }), required: true },
});

/** No page documents an error, so anything goes. */
export const errorResponse = open({});
