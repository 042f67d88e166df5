// Imported by the package's name: an application has that module loaded already.
import { type Fetch, mergeOwn, readOptions, rejectInput, rule } from '@customer-bridge/http';
import { Agent, errors } from 'undici';
import { createDispatchHandler } from './dispatch-handler.js';

/** The part of a dispatcher of undici 7 or 8 that is used: an `Agent`, a `ProxyAgent`, an `EnvHttpProxyAgent` and so on. */
export interface UndiciDispatcher {
  /** As undici defines it. */
  dispatch(options: object, handler: object): boolean;
}

/** What {@link createUndiciFetch} takes. */
export interface UndiciFetchOptions {
  /**
   * Sends the requests, instead of an `Agent` made for them: for a proxy, a certificate of your own, other limits of
   * connections. It must not follow redirects and must not repeat a request: no `RetryAgent`, no interceptor for either.
   */
  readonly dispatcher?: UndiciDispatcher | undefined;
}

/** A `fetch` for the option of that name, and an end to its connections. */
export interface UndiciFetch extends Fetch {
  /**
   * Sends no more requests, and closes the connections once those under way are over. The connections of a dispatcher that
   * was given are its owner's.
   */
  close(): Promise<void>;
}

const rules = {
  dispatcher: rule<UndiciDispatcher>(
    ({ dispatch }) => typeof dispatch === 'function',
    'a dispatcher of undici',
  ),
};

/**
 * Creates a `fetch` for the clients that sends requests through undici directly, without the web streams and `Request`
 * objects of the runtime's own fetch. It does a fraction of the work for each request and keeps every promise of a client.
 *
 * It resolves with the part of a `Response` that a client reads: `status`, `ok`, `redirected`, `headers` (`get`, and
 * iteration) and `body` (`getReader`, `cancel`). It is not a general `fetch`.
 *
 * Compressed answers are decoded, although the client does not ask for them. HTTP/2 is not used, as in the runtime's own
 * fetch.
 *
 * @throws BridgeError `configuration` if `dispatcher` is not a dispatcher, or an option is unknown.
 */
export function createUndiciFetch(given: UndiciFetchOptions = {}): UndiciFetch {
  const { options, issues } = readOptions<UndiciFetchOptions>(given, rules);
  if (issues.length > 0) throw rejectInput('configuration', 'undici', undefined, issues);
  const own = options.dispatcher ? undefined : new Agent({ allowH2: false });
  const dispatcher: UndiciDispatcher = options.dispatcher ?? own!;
  let closing: Promise<void> | undefined;

  const send: Fetch = (url, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      // The agent's own error would read as if a request in flight had lost its connection.
      if (closing) throw new errors.ClientClosedError();
      const { origin, pathname, search } = new URL(url);
      const request = {
        origin,
        path: pathname + search,
        method,
        headers: { ...(headers as Record<string, string>), 'accept-encoding': 'identity' },
        body,
        // The client's own time limits apply instead.
        headersTimeout: 0,
        bodyTimeout: 0,
      };
      const handler = createDispatchHandler(signal!, resolve, reject);
      // Without a prototype: undici would read additions to `Object.prototype` as options of this request.
      dispatcher.dispatch(mergeOwn(request), handler);
    });
  const close = (): Promise<void> => (closing ??= own?.close() ?? Promise.resolve());
  return Object.assign(send, { close });
}
