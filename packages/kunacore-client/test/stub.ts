import { type Answer, answer, type SentRequest, sentRequest, stubFetch } from '@customer-bridge/test-support';
import { createKunaCoreClient, type KunaCoreClient, type KunaCoreClientOptions } from '../src/index.js';

/** A customer as the update page shows it. Source: docs.kunacore.io/docs/update-customer */
export const customer = {
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
};

export const id = customer.id;

/** KunaCore publishes no host. */
export const baseUrl = 'https://kunacore.example.com';

export const auth = { apiKey: 'one-key' };

/** A client whose fetch gives one response after the other, and the last one for ever. */
export function clientOf(
  answers: Answer[] = [answer(201, { data: customer })],
  options: KunaCoreClientOptions = {},
): { kunacore: KunaCoreClient; requests: SentRequest[] } {
  const { fetch, requests } = stubFetch(answers, sentRequest);
  return { kunacore: createKunaCoreClient({ fetch, maxAttempts: 1, baseUrl, auth, ...options }), requests };
}
