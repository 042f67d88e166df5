import {
  type ClientOptions,
  isHeaderSafeToken,
  normalizeBaseUrl,
  oneOf,
  optionRules,
  readClientOptions,
  rejectInput,
  rule,
  serverOnly,
  versionedBaseUrlRule,
} from '@customer-bridge/http';
import { environments, type YunoEnvironment } from './servers.js';
import { config } from './provider-config.js';

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
export interface YunoSettings extends ClientOptions {
  readonly baseUrl: string;
  readonly publicApiKey: string;
  readonly privateSecretKey: string;
}

const key = rule(isHeaderSafeToken, 'visible ASCII characters without white space');

const rules = {
  ...optionRules(config.reservedHeaders).client,
  publicApiKey: key,
  privateSecretKey: serverOnly(key),
  environment: oneOf(Object.keys(environments)),
  baseUrl: versionedBaseUrlRule('v1', true),
};

/** Checks and completes the options; throws `configuration` naming each one that is wrong or missing. */
export function readYunoOptions(input: YunoClientOptions | undefined): YunoSettings {
  const options = readClientOptions<YunoSettings & Pick<YunoClientOptions, 'environment'>>(
    config.name,
    input,
    rules,
    { publicApiKey: 'YUNO_PUBLIC_API_KEY', privateSecretKey: 'YUNO_PRIVATE_SECRET_KEY' },
  );
  const { environment, baseUrl } = options;
  if (environment && baseUrl) {
    const message = 'must not be given with environment';
    throw rejectInput('configuration', config.name, undefined, [{ path: 'baseUrl', message }]);
  }
  return Object.assign(options, {
    baseUrl: baseUrl ? normalizeBaseUrl(baseUrl) : environments[environment ?? 'sandbox'],
  });
}
