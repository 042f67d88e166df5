import { type Answer, answer, type SentRequest, sentRequest, stubFetch } from '@customer-bridge/test-support';
import { createYunoClient, type YunoClient, type YunoClientOptions } from '../src/index.js';

/** A customer as the update page shows it. Source: docs.y.uno/reference/customers/update-customer */
export const customer = {
  id: '94121f98-98f7-4d57-aa5f-228401d35b12',
  merchant_customer_id: '1744402154',
  first_name: 'John',
  last_name: 'Doe',
  email: 'john.doe2@gmail.com',
  country: 'CO',
  metadata: [{ key: 'ID', value: '1234' }],
  created_at: '2025-04-11T20:10:29.163144Z',
  updated_at: '2025-04-11T20:10:29.163141Z',
};

export const id = customer.id;

export const keys = { publicApiKey: 'public-key', privateSecretKey: 'secret-key' };

/** A client whose fetch gives one response after the other, and the last one for ever. */
export function clientOf(
  answers: Answer[] = [answer(200, customer)],
  options: YunoClientOptions = {},
): { yuno: YunoClient; requests: SentRequest[] } {
  const { fetch, requests } = stubFetch(answers, sentRequest);
  return { yuno: createYunoClient({ fetch, maxAttempts: 1, ...keys, ...options }), requests };
}
