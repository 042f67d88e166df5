import { vi } from 'vitest';
import { createYunoClient, type Fetch, type YunoClient, type YunoClientOptions } from '../src/index.js';

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

export interface SentRequest {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export type Answer = () => Promise<Response>;

/** An answer with a JSON body, or with no body. */
export function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Answer {
  return async () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

/** A client whose fetch gives one answer after the other, and the last one for ever. */
export function clientOf(
  answers: Answer[] = [answer(200, customer)],
  options: YunoClientOptions = {},
): { yuno: YunoClient; requests: SentRequest[] } {
  const requests: SentRequest[] = [];
  const fetch = vi.fn<Fetch>((url, { method, headers, body }) => {
    requests.push({
      line: `${method} ${url}`,
      headers: { ...(headers as Record<string, string>) },
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : body,
    });
    return answers[Math.min(requests.length, answers.length) - 1]!();
  });
  const keys = { publicApiKey: 'public-key', privateSecretKey: 'secret-key' };
  return { yuno: createYunoClient({ fetch, maxAttempts: 1, ...keys, ...options }), requests };
}
