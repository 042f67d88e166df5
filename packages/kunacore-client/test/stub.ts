import { vi } from 'vitest';
import {
  createKunaCoreClient,
  type Fetch,
  type KunaCoreClient,
  type KunaCoreClientOptions,
} from '../src/index.js';

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
  answers: Answer[] = [answer(201, { data: customer })],
  options: KunaCoreClientOptions = {},
): { kunacore: KunaCoreClient; requests: SentRequest[] } {
  const requests: SentRequest[] = [];
  const fetch = vi.fn<Fetch>((url, { method, headers, body }) => {
    requests.push({
      line: `${method} ${url}`,
      headers: { ...(headers as Record<string, string>) },
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : body,
    });
    return answers[Math.min(requests.length, answers.length) - 1]!();
  });
  const auth = { apiKey: 'one-key' };
  return { kunacore: createKunaCoreClient({ fetch, maxAttempts: 1, baseUrl, auth, ...options }), requests };
}
