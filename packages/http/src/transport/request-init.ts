import { NullPrototype } from '../util/null-prototype.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';

let cacheMode: RequestCache | undefined | null = null;

/**
 * `no-store` if the runtime's requests have a cache mode: a patched `fetch` (Next.js) must not answer a read from its data
 * cache. Older versions of workerd throw if the option is given at all.
 */
function noStore(): RequestCache | undefined {
  if (cacheMode === null) {
    cacheMode = tryOrUndefined(() => new Request('https://example.com', { cache: 'no-store' }).cache);
  }
  return cacheMode;
}

// If a reused connection breaks before the answer begins, Deno sends the request again on a new one. It cannot do so with a
// body that is a stream.
const repeatsRequests = 'Deno' in globalThis;

type Headers = Readonly<Record<string, string>>;

function setProperties(
  this: RequestInit,
  method: string,
  headers: Headers,
  body: string | null,
  signal: AbortSignal,
): void {
  this.method = method;
  this.headers = headers;
  this.body = body;
  this.redirect = 'manual';
  this.signal = signal;
}

/** One constructor that assigns every property: the engine then stores them in the object itself, which is faster. */
const Init = setProperties as unknown as new (...properties: Parameters<typeof setProperties>) => RequestInit;
Init.prototype = NullPrototype.prototype;

/**
 * The second argument of `fetch`. It has no prototype: fetch would read additions to `Object.prototype` as options of this
 * request.
 *
 * @param mayRepeat Whether the runtime may send this request twice.
 */
export function requestInit(
  method: string,
  headers: Headers,
  body: string | null,
  signal: AbortSignal,
  mayRepeat: boolean,
): RequestInit {
  const init = new Init(method, headers, body, signal);
  const cache = noStore();
  if (cache) init.cache = cache;
  if (body !== null && repeatsRequests && !mayRepeat) {
    Object.assign(init, { body: new Blob([body]).stream(), duplex: 'half' });
  }
  return init;
}
