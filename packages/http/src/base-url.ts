const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The rule of a `baseUrl` option: an absolute https URL (http only on loopback) without credentials, query or fragment.
 * Also refused is what the URL parser drops or rewrites silently, so that a request would go elsewhere than it reads.
 */
export function baseUrlRule(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return 'must be a URL string';
  if (/[\s\\{}]/.test(value)) return 'must not contain white space, backslashes or braces';
  if (!URL.canParse(value)) return 'must be an absolute URL';
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must be an https URL';
  if (value.includes('@')) return 'must not contain credentials';
  if (/[?#]/.test(value)) return 'must not contain a query or a fragment';
  if (
    !/^https?:\/\/[^/]/i.test(value) ||
    /\/\/|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(value.slice(value.indexOf('//') + 2))
  ) {
    return 'must not contain empty or dot path segments';
  }
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    return 'must be an https URL (http is for loopback only)';
  }
  return undefined;
}

/** A base URL that {@link baseUrlRule} lets pass, as origin and path without a trailing slash. */
export function normalizeBaseUrl(value: string): string {
  const { origin, pathname } = new URL(value);
  return origin + pathname.replace(/\/$/, '');
}
