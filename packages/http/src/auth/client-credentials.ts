import { createTransport } from '../transport/transport.js';
import type { ClientOptions } from '../options/options.js';
import { formBody } from '../request/form-body.js';
import { isHeaderSafeToken } from '../util/header-value.js';
import { ownProperty } from '../util/json.js';
import type { RequestSchema } from '../util/standard-schema.js';
import { basic } from './basic.js';
import { fixedCredentials, type Credentials } from './credentials.js';
import { loginCredentials } from './login-credentials.js';
import type { LastingToken } from './token-cache.js';

/** The identity of an OAuth 2 client, and where it gets its tokens. */
export interface ClientCredentials {
  /** The provider's name in errors and events. */
  readonly provider: string;
  /** `https://auth.example.com/oauth/token`. */
  readonly tokenUrl: string;
  /** The client id that the provider issued. */
  readonly clientId: string;
  /** The secret of that id, for servers only. */
  readonly clientSecret: string;
  /** The scopes to request; absent: the provider's default. */
  readonly scopes?: readonly string[] | undefined;
  /** The client's options: its `fetch`, limits and `onEvent` apply to the token request too. */
  readonly options: ClientOptions;
}

const sharedOptions = [
  'fetch',
  'timeoutMs',
  'deadlineMs',
  'maxAttempts',
  'maxResponseBytes',
  'onEvent',
] as const satisfies (keyof ClientOptions)[];

const anything: RequestSchema = { '~standard': { validate: () => ({}) } };

// A token that ends while it travels would be refused.
const marginMs = 30_000;

/**
 * A bearer token by the grant `client_credentials`, obtained when it is first needed, before it expires, and after it was
 * refused. Source: RFC 6749, section 4.4; the client authenticates as in section 2.3.1.
 */
export function clientCredentials({
  provider,
  tokenUrl,
  clientId,
  clientSecret,
  scopes,
  options,
}: ClientCredentials): Credentials {
  // Those that are absent have to stay so: an `undefined` would cover a default.
  const given = sharedOptions.filter((name) => options[name] !== undefined);
  const limits = Object.fromEntries(given.map((name) => [name, options[name]]));
  const { call } = createTransport({
    config: {
      name: provider,
      operations: { login: { method: 'POST', path: '', idempotent: true } },
      pathParameters: {},
      responseChecks: { login: (body) => isHeaderSafeToken(ownProperty(body, 'access_token')) },
      requests: { login: { body: formBody() } },
      errorCodes: {},
      reservedHeaders: [],
      requestIdHeader: undefined,
      loginOperation: 'login',
      userAgent: 'customer-bridge',
    },
    options: { ...limits, baseUrl: tokenUrl },
    credentials: fixedCredentials({
      authorization: basic(encodeURIComponent(clientId), encodeURIComponent(clientSecret)),
    }),
  });

  const obtain = async (): Promise<LastingToken> => {
    const body = { grant_type: 'client_credentials', scope: scopes?.join(' ') || undefined };
    const answer = await call('login', undefined, { body, schema: anything });
    // Some servers write it as a text.
    const seconds = Number(ownProperty(answer, 'expires_in'));
    return {
      value: ownProperty(answer, 'access_token') as string,
      // Short-lived ones are used for half of their time.
      lastsMs: seconds > 0 ? Math.max(seconds * 1000 - marginMs, seconds * 500) : Infinity,
    };
  };
  return loginCredentials(provider, obtain, options);
}
