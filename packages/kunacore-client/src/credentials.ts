import {
  bearerCredentials,
  BridgeError,
  type ClientOptions,
  createTokenCache,
  type Credentials,
  emit,
  fixedCredentials,
  isHeaderSafeToken,
} from '@customer-bridge/http';
import type { KunaCoreAuth, LoginAuth } from './auth.js';
import { config } from './provider-config.js';

// The login itself is sent without. Its members are its own, whatever was added to Object.prototype.
const none = { headers: {}, token: undefined };

/** The credentials of every operation but the login. */
export function credentialsOf(
  auth: KunaCoreAuth,
  login: (auth: LoginAuth) => Promise<string>,
  options: ClientOptions,
): Credentials {
  const credentials = credentialsFor(auth, login, options);
  return {
    ...credentials,
    get: (operation, callId, method, request) =>
      operation === config.loginOperation ? none : credentials.get(operation, callId, method, request),
  };
}

/**
 * The credentials of a way to authenticate. Source: docs.kunacore.io/docs/how-to-call-private-endpoints
 *
 * @param login Exchanges a login for a token.
 */
function credentialsFor(
  auth: KunaCoreAuth,
  login: (auth: LoginAuth) => Promise<string>,
  { onEvent, deadlineMs }: ClientOptions,
): Credentials {
  const renewed = (obtain: () => Promise<string>): Credentials => {
    const announced = (callId: string): Promise<string> => {
      emit(onEvent, { type: 'login', provider: config.name, callId, operation: 'login' });
      return obtain();
    };
    return bearerCredentials(createTokenCache(announced, deadlineMs));
  };
  if ('email' in auth) return renewed(() => login(auth));
  if (!('accessToken' in auth)) return fixedCredentials({ 'api-key': auth.apiKey! });
  const { accessToken } = auth;
  return typeof accessToken === 'function'
    ? renewed(() => tokenFrom(accessToken))
    : fixedCredentials({ authorization: `Bearer ${accessToken}` });
}

async function tokenFrom(accessToken: () => string | Promise<string>): Promise<string> {
  let cause: unknown;
  try {
    const token = await accessToken();
    if (isHeaderSafeToken(token)) return token;
  } catch (error) {
    cause = error ?? new Error();
  }
  const problem = cause === undefined ? 'returned no token that a header can carry' : 'failed';
  throw new BridgeError(
    `${config.name}: the accessToken function ${problem}`,
    { code: 'authentication', outcome: 'not_applied', retryable: false, attempts: 0, provider: config.name },
    cause,
  );
}
