import { findOperation } from '../provider/operation-table.js';
import type { ProviderConfig } from '../provider/provider-config.js';
import type { Transport } from '../transport/transport.js';

type OpenapiFetchOptions = Transport['openapiFetchOptions'];

/**
 * The options of an openapi-fetch client that encodes JSON bodies as the operation requires. A body that the caller sends
 * under another media type is left alone.
 */
export function encodeRequests(
  options: OpenapiFetchOptions,
  { operations, requests = {} }: ProviderConfig,
): OpenapiFetchOptions {
  return {
    ...options,
    fetch: async (made) => {
      const operation = findOperation(operations, made.method, made.url, options.baseUrl);
      const encoder = operation === undefined ? undefined : requests[operation]?.body;
      if (!encoder || made.headers.get('content-type') !== 'application/json') return options.fetch(made);
      // openapi-fetch has just created it from a string.
      const body = encoder.encode((await made.json()) as Record<string, unknown>);
      const headers = new Headers(made.headers);
      headers.set('content-type', encoder.contentType);
      return options.fetch(new Request(made, { method: made.method, body, headers }));
    },
  };
}
