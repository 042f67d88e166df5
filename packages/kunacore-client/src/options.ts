import {
  type ClientOptions,
  normalizeBaseUrl,
  optionRules,
  readClientOptions,
  rejectInput,
  versionedBaseUrlRule,
} from '@customer-bridge/http';
import { type KunaCoreAuth, readAuth } from './auth.js';
import { config } from './provider-config.js';

/** Options of `createKunaCoreClient`. */
export interface KunaCoreClientOptions extends ClientOptions {
  /**
   * The base URL that KunaCore issued with the credentials: https, or http on loopback; default: the environment variable
   * `KUNACORE_BASE_URL`. Without `/v2`, which the client adds. KunaCore publishes no host.
   */
  readonly baseUrl?: string | undefined;
  /** Default: the API key in the environment variable `KUNACORE_API_KEY`. */
  readonly auth?: KunaCoreAuth | undefined;
}

/** The options of a client, checked and complete. */
export interface KunaCoreSettings extends ClientOptions {
  readonly baseUrl: string;
  readonly auth: KunaCoreAuth;
}

const rules = {
  ...optionRules(config.reservedHeaders).client,
  baseUrl: versionedBaseUrlRule('v2', false),
  // Its members are checked by readAuth.
  auth: (): undefined => undefined,
};

/** Checks and completes the options; throws `configuration` naming each one that is wrong or missing. */
export function readKunaCoreOptions(input: KunaCoreClientOptions | undefined): KunaCoreSettings {
  const options = readClientOptions<KunaCoreSettings>(config.name, input, rules, {
    baseUrl: 'KUNACORE_BASE_URL',
  });
  const { auth, issues } = readAuth(options.auth);
  if (issues.length > 0) throw rejectInput('configuration', config.name, undefined, issues);
  return Object.assign(options, { baseUrl: normalizeBaseUrl(options.baseUrl), auth });
}
