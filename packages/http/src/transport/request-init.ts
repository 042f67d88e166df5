import { NullPrototype } from '../util/null-prototype.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';

let cacheMode: RequestCache | undefined | null = null;

/**
 * `no-store` where the runtime's requests have a cache mode: a patched `fetch` (Next.js) must not answer a read from its
 * data cache. Older workerd throws on the very name.
 */
function noStore(): RequestCache | undefined {
  if (cacheMode === null) {
    cacheMode = tryOrUndefined(() => new Request('https://example.com', { cache: 'no-store' }).cache);
  }
  return cacheMode;
}

// Deno sends a request again by itself, on a new connection, when a reused one breaks before the answer begins. It cannot
// do so with a body that it has read.
const repeatsRequests = 'Deno' in globalThis;

type Headers = Readonly<Record<string, string>>;

/** One constructor that names them all: the members then lie in the object itself. */
const Init = function (
  this: RequestInit,
  method: string,
  headers: Headers,
  body: string | null,
  signal: AbortSignal,
) {
  this.method = method;
  this.headers = headers;
  this.body = body;
  this.redirect = 'manual';
  this.signal = signal;
} as unknown as new (
  method: string,
  headers: Headers,
  body: string | null,
  signal: AbortSignal,
) => RequestInit;
Init.prototype = NullPrototype.prototype;

/**
 * The second argument of `fetch`. It inherits nothing: fetch would take whatever was added to `Object.prototype` for an
 * option of this request.
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
