import { open, orNull, type Text } from '../value.ts';

// Source: the answers on docs.kunacore.io/docs/update-customer and docs/widget-integration-types. A member has to be
// there only if every answer has it.

const text: Text = { type: 'string' };
const textOrNull = orNull(text);

export const Customer = open({
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

export const CustomerEnvelope = open({ data: { ...Customer, required: true } });

/** That a list is answered like this is inferred, so nothing promises it. */
export const CustomerListEnvelope = open({ data: { type: 'array', items: Customer, nullable: true } });

export const LoginResponse = open({
  data: { ...open({ accessToken: { ...text, required: true } }), required: true },
});

/** No page documents an error, so anything goes. */
export const ErrorResponse = open({});
