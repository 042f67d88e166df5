import {
  accessTokenCredentials,
  type ClientOptions,
  type Credentials,
  fixedCredentials,
  loginCredentials,
  operationCredentials,
} from '@customer-bridge/http';
import type { KunaCoreAuth, LoginAuth } from './auth.js';
import { config } from './provider-config.js';

/**
 * The credentials of every operation but the login. Source: docs.kunacore.io/docs/how-to-call-private-endpoints
 *
 * @param login Exchanges a login for a token.
 */
export function credentialsOf(
  auth: KunaCoreAuth,
  login: (auth: LoginAuth) => Promise<string>,
  options: ClientOptions,
): Credentials {
  const others =
    'accessToken' in auth
      ? accessTokenCredentials(config.name, auth.accessToken, options)
      : 'email' in auth
        ? loginCredentials(config.name, () => login(auth), options)
        : fixedCredentials({ 'api-key': auth.apiKey! });
  return operationCredentials({ login: {} }, others);
}
