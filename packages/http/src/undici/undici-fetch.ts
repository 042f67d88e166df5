// By the package's name: whoever loads this has the rest of it already, in one file.
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
 * Makes a `fetch` for the clients that sends its requests through undici itself, without the web streams and `Request`s of
 * the runtime's own fetch: a fraction of the work for each request, and everything that a client promises still holds.
 *
 * It resolves with as much of a `Response` as a client reads: `status`, `ok`, `redirected`, `headers` (`get`, and
 * iteration) and `body` (`getReader`, `cancel`). It is not a general `fetch`.
 *
 * Compressed answers are decoded, although none is asked for. HTTP/2 is not used, as the runtime's own fetch uses none.
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
      // The agent's own error would be the one of a request that was under way when its connection was destroyed.
      if (closing) throw new errors.ClientClosedError();
      const { origin, pathname, search } = new URL(url);
      const request = {
        origin,
        path: pathname + search,
        method,
        headers: { ...(headers as Record<string, string>), 'accept-encoding': 'identity' },
        body,
        // The clocks of the client are the ones that count.
        headersTimeout: 0,
        bodyTimeout: 0,
      };
      const handler = createDispatchHandler(signal!, resolve, reject);
      // It inherits nothing: undici would take what was added to `Object.prototype` for an option of this request.
      dispatcher.dispatch(mergeOwn(request), handler);
    });
  const close = (): Promise<void> => (closing ??= own?.close() ?? Promise.resolve());
  return Object.assign(send, { close });
}
