import {
  baseUrlRule,
  type ClientOptions,
  isHeaderSafeToken,
  normalizeBaseUrl,
  optionRules,
  readClientOptions,
  refusal,
  serverOnly,
} from '@customer-bridge/http';
import { environments, type YunoEnvironment } from './environments.js';
import { profile } from './profile.js';

/** Options of `createYunoClient`. */
export interface YunoClientOptions extends ClientOptions {
  /** The account's public key; default: the environment variable `YUNO_PUBLIC_API_KEY`. */
  readonly publicApiKey?: string | undefined;
  /** The account's secret key, for servers only; default: the environment variable `YUNO_PRIVATE_SECRET_KEY`. */
  readonly privateSecretKey?: string | undefined;
  /** Default `sandbox`. */
  readonly environment?: YunoEnvironment | undefined;
  /** A base URL instead of an environment, `/v1` included: https, or http on loopback. */
  readonly baseUrl?: string | undefined;
}

/** The options of a client, checked and complete. */
export interface YunoSettings {
  readonly options: ClientOptions;
  readonly baseUrl: string;
  readonly publicApiKey: string;
  readonly privateSecretKey: string;
}

const key = (value: unknown): string | undefined =>
  isHeaderSafeToken(value) ? undefined : 'must be a key of visible ASCII characters without white space';

const rules = {
  ...optionRules(profile.ownHeaders).client,
  publicApiKey: key,
  privateSecretKey: serverOnly(key),
  environment: (value: unknown): string | undefined =>
    typeof value === 'string' && Object.hasOwn(environments, value)
      ? undefined
      : `must be one of ${Object.keys(environments).join(', ')}`,
  baseUrl: baseUrlRule,
};

/** Checks and completes the options; throws `configuration` naming each one that is wrong or missing. */
export function readYunoOptions(input: YunoClientOptions | undefined): YunoSettings {
  const options = readClientOptions<
    YunoClientOptions & Pick<YunoSettings, 'publicApiKey' | 'privateSecretKey'>
  >(profile.name, input, rules, {
    publicApiKey: 'YUNO_PUBLIC_API_KEY',
    privateSecretKey: 'YUNO_PRIVATE_SECRET_KEY',
  });
  const { publicApiKey, privateSecretKey, environment, baseUrl } = options;
  if (environment !== undefined && baseUrl !== undefined) {
    const message = 'must not be given together with environment';
    throw refusal('configuration', profile.name, undefined, [{ path: 'baseUrl', message }]);
  }
  return {
    options,
    baseUrl: baseUrl === undefined ? environments[environment ?? 'sandbox'] : normalizeBaseUrl(baseUrl),
    publicApiKey,
    privateSecretKey,
  };
}
