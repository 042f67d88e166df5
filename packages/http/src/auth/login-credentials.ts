import { copyCallError } from '../errors/create-bridge-error.js';
import type { ClientOptions } from '../options/options.js';
import { emit } from '../transport/events.js';
import type { Credentials } from './credentials.js';
import { createTokenCache, type LastingToken } from './token-cache.js';

/**
 * A bearer token (RFC 6750) that is obtained when it is first needed, after it expired, and after it was refused. Each time
 * emits a `login` event.
 *
 * @param provider The provider's name in events.
 * @param obtain Called with the id of the call that needs the token.
 */
export function loginCredentials(
  provider: string,
  obtain: (callId: string) => Promise<string | LastingToken>,
  { onEvent, deadlineMs }: ClientOptions,
): Credentials {
  const tokens = createTokenCache((callId) => {
    emit(onEvent, { type: 'login', provider, callId, operation: 'login' });
    return obtain(callId);
  }, deadlineMs);
  return {
    get: async (_operation, callId) => {
      const token = await tokens.get(callId);
      return { headers: { authorization: `Bearer ${token.value}` }, token };
    },
    errorOf: copyCallError,
    reportRejected: ({ token }, failure) => token !== undefined && tokens.reportRejected(token, failure),
    reportAccepted: ({ token }) => {
      if (token) tokens.reportAccepted(token);
    },
  };
}
