import type { Fake, FakeFetch } from '@customer-bridge/testkit';

/** How a client reaches a fake. */
export const ways = ['in process', 'over HTTP'] as const;
export type Way = (typeof ways)[number];

/** The client options that lead to a fake, and what ends it. */
export async function connect<Customer extends { id: string }>(
  fake: Fake<Customer>,
  way: Way,
  baseUrl: string,
): Promise<{ baseUrl: string; fetch?: FakeFetch; close: () => Promise<void> }> {
  if (way === 'in process') {
    return { baseUrl, fetch: fake.fetch, close: async () => {} };
  }
  const { url, close } = await fake.listen();
  return { baseUrl: url, close };
}
