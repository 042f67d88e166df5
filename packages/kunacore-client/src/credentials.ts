import {
  accessTokenCredentials,
  type ClientOptions,
  type Credentials,
  fixedCredentials,
  loginCredentials,
} from '@customer-bridge/http';
import type { KunaCoreAuth, LoginAuth } from './auth.js';
import { config } from './provider-config.js';

// The login itself is sent without credentials. Own properties only: additions to Object.prototype do not count.
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
  options: ClientOptions,
): Credentials {
  if ('accessToken' in auth) return accessTokenCredentials(config.name, auth.accessToken, options);
  if ('email' in auth) return loginCredentials(config.name, () => login(auth), options);
  return fixedCredentials({ 'api-key': auth.apiKey! });
}
