import { isBrowser } from '#runtime';
import type { Issue } from '../errors/bridge-error.js';
import { rejectInput } from '../errors/create-bridge-error.js';
import { headerIssues } from '../options/header-issues.js';
import type { CallOptions, HeaderValues } from '../options/options.js';
import type { ProviderConfig } from '../provider/provider-config.js';
import { isPlainObject } from '../util/copy-json.js';
import { NullPrototype } from '../util/null-prototype.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';

type Headers = Readonly<Record<string, string>>;

/** The headers of one client's requests, without those that authenticate them; names in lower case. */
export interface RequestHeaders {
  /** The headers of most calls, merged once: of those without headers of their own. `undefined` if the client's are a function. */
  readonly usual: { readonly withBody: Headers; readonly withoutBody: Headers } | undefined;
  /**
   * The headers of any other call. Calls a header function, once for each call; the deadline covers it.
   *
   * @param call The `headers` option of the call.
   * @param given The header parameters of the operation, or all headers of a request that is made by hand.
   * @param constant The headers that every request of the operation has.
   * @throws BridgeError `configuration` if a function fails, or returns headers that cannot be sent.
   */
  of(
    operation: string,
    hasBody: boolean,
    call: CallOptions['headers'],
    given: HeaderValues | undefined,
    constant: HeaderValues | undefined,
  ): Promise<Headers>;
}

/** Creates the headers of one client. */
export function createRequestHeaders(
  { name, userAgent, reservedHeaders }: ProviderConfig,
  client: CallOptions['headers'],
): RequestHeaders {
  const json = { 'content-type': 'application/json' };
  const fixed = lowerCased({
    accept: 'application/json',
    // Browsers set their own user agent, and do not let a page change it.
    'user-agent': isBrowser ? undefined : userAgent,
  });

  /** Later headers replace earlier ones. */
  const merge = (
    ofClient: HeaderValues | undefined,
    hasBody: boolean,
    ofCall?: HeaderValues,
    given?: HeaderValues,
    constant?: HeaderValues,
  ): Headers =>
    Object.assign(
      lowerCased(ofClient),
      lowerCased(ofCall),
      hasBody && json,
      lowerCased(given),
      fixed,
      lowerCased(constant),
    );

  const read = async (
    headers: CallOptions['headers'],
    operation: string,
  ): Promise<HeaderValues | undefined> => {
    if (typeof headers !== 'function') return headers;
    const refuse = (issues: readonly Issue[]) => rejectInput('configuration', name, operation, issues);
    let given: unknown;
    try {
      given = await headers();
    } catch {
      throw refuse([{ path: 'headers', message: 'failed: the function threw' }]);
    }
    const copy = tryOrUndefined(() => (isPlainObject(given) ? { ...given } : undefined));
    const issues = headerIssues(copy, reservedHeaders);
    if (issues.length > 0) throw refuse(issues);
    return copy as HeaderValues;
  };

  return {
    usual:
      typeof client === 'function'
        ? undefined
        : { withBody: merge(client, true), withoutBody: merge(client, false) },
    of: async (operation, hasBody, call, given, constant) => {
      const ofClient = await read(client, operation);
      return merge(ofClient, hasBody, await read(call, operation), given, constant);
    },
  };
}

/** The headers under their lower-case names, without those that are `undefined`. */
function lowerCased(headers: HeaderValues = {}): Record<string, string> {
  const own = new NullPrototype() as Record<string, string>;
  for (const name of Object.keys(headers)) {
    if (headers[name] !== undefined) own[name.toLowerCase()] = headers[name];
  }
  return own;
}
