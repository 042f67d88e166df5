import { createUndiciFetch } from '@customer-bridge/http/undici';
import type { TestedClient } from './tested-client.js';
import { oneOfEachProvider } from './tested-clients.js';

const fetch = createUndiciFetch();

const overUndici = ({ name, provider, good, open }: TestedClient): TestedClient => ({
  name: `${name} over undici`,
  provider,
  good,
  fetch,
  open: (options) => open({ fetch, ...options }),
});

/**
 * The same clients, whose requests do not go through the runtime's own `fetch`. One of each provider is enough: what comes
 * before the request is the same.
 */
export const clientsOverUndici: readonly TestedClient[] = oneOfEachProvider.map(overUndici);
