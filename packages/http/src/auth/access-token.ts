import { BridgeError } from '../errors/bridge-error.js';
import { rule, type OptionRule } from '../options/option-rule.js';
import type { ClientOptions } from '../options/options.js';
import { isHeaderSafeToken } from '../util/header-value.js';
import { type Credentials, fixedCredentials } from './credentials.js';
import { loginCredentials } from './login-credentials.js';

/** The rule of an option that holds a bearer token, or a function that returns one. */
export const accessTokenRule: OptionRule = rule(
  (value) => typeof value === 'function' || isHeaderSafeToken(value),
  'a function, or visible ASCII characters without white space',
);

/**
 * A bearer token (RFC 6750): a fixed one, or one that a function returns. The function is called when a token is first
 * needed, and again after the provider refused one.
 *
 * @param provider The provider's name in errors and events.
 */
export function accessTokenCredentials(
  provider: string,
  accessToken: string | (() => string | Promise<string>),
  options: ClientOptions,
): Credentials {
  return typeof accessToken === 'function'
    ? loginCredentials(provider, () => tokenFrom(provider, accessToken), options)
    : fixedCredentials({ authorization: `Bearer ${accessToken}` });
}

async function tokenFrom(provider: string, accessToken: () => string | Promise<string>): Promise<string> {
  let cause: unknown;
  try {
    const token = await accessToken();
    if (isHeaderSafeToken(token)) return token;
  } catch (error) {
    cause = error ?? new Error();
  }
  const problem = cause === undefined ? 'returned no token that a header can carry' : 'failed';
  throw new BridgeError(
    `${provider}: the accessToken function ${problem}`,
    { code: 'authentication', outcome: 'not_applied', retryable: false, attempts: 0, provider },
    cause,
  );
}
