import {
  accessTokenRule,
  isHeaderSafeToken,
  type Issue,
  mergeOwn,
  readEnvironment,
  readOptions,
  rule,
  serverOnly,
} from '@customer-bridge/http';

/** Authenticates with an API key, sent with every call; default: the environment variable `KUNACORE_API_KEY`. */
export interface ApiKeyAuth {
  /** Visible ASCII characters without white space. */
  readonly apiKey?: string | undefined;
}

/** Authenticates with a login. Its token is cached, and obtained again after it was refused. */
export interface LoginAuth {
  /** The e-mail of the login. */
  readonly email: string;
  /** Its password, for servers only. */
  readonly password: string;
  /** Issued along with the login. */
  readonly merchantId: string;
}

/** Authenticates with a token, or with a function that returns one. */
export interface AccessTokenAuth {
  /** The token, or a function that returns one. It may be async; it is called when a token is first needed and after a refusal. */
  readonly accessToken: string | (() => string | Promise<string>);
}

/** How a client authenticates: one of three ways. */
export type KunaCoreAuth = ApiKeyAuth | LoginAuth | AccessTokenAuth;

const secret = rule(isHeaderSafeToken, 'visible ASCII characters without white space');
const text = rule((value) => typeof value === 'string' && value !== '', 'a non-empty string');

const rules = {
  apiKey: serverOnly(secret),
  email: text,
  password: serverOnly(text),
  merchantId: secret,
  // A token may belong to a visitor: unlike a key or a password, it is allowed in browsers.
  accessToken: accessTokenRule,
};

const ways = [['apiKey'], ['email', 'password', 'merchantId'], ['accessToken']] as const;

/** Checks the `auth` option, and completes it from the environment if it holds no credential. */
export function readAuth(input: unknown): { auth: KunaCoreAuth; issues: readonly Issue[] } {
  const { options, issues: found } = readOptions<Record<string, unknown>>(input, rules);
  // This issue is about `auth` as a whole, not about one of its properties.
  const isWhole = (path: string): boolean => path === 'options' && !(path in options);
  const issues = found.map(({ path, message }) => ({
    path: isWhole(path) ? 'auth' : `auth.${path}`,
    message,
  }));
  const given = Object.keys(options);
  const [way = [], ...others] = ways.filter((names) => names.some((name) => given.includes(name)));
  if (issues.length === 0 && given.length === 0) {
    const apiKey = readEnvironment('KUNACORE_API_KEY');
    if (apiKey !== undefined) return { auth: mergeOwn({ apiKey }), issues: keyIssues(apiKey) };
    issues.push({ path: 'auth.apiKey', message: 'is missing: pass it or set KUNACORE_API_KEY' });
  }
  if (others.length > 0)
    issues.push({ path: 'auth', message: 'must hold one way to authenticate, not several' });
  for (const name of way) {
    if (!given.includes(name)) issues.push({ path: `auth.${name}`, message: 'is missing' });
  }
  return { auth: options as unknown as KunaCoreAuth, issues };
}

function keyIssues(apiKey: string): readonly Issue[] {
  const problem = secret(apiKey);
  return problem === undefined
    ? []
    : [{ path: 'auth.apiKey', message: `from KUNACORE_API_KEY ${problem as string}` }];
}
