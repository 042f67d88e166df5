const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

// Each of these the URL parser drops or rewrites, or puts between the base and the path, so that a request would go
// elsewhere than it reads: white space and control characters, a backslash, a brace that is taken for a path parameter,
// credentials, a query, a fragment, an empty or a dot segment.
const surprising = /[^!-~]|[\\{}@?#]|[^:]\/\/|\/(?:\.|%2e){1,2}(?:\/|$)/i;

/** The rule of a `baseUrl` option: an absolute https URL (http only on loopback) of origin and path alone. */
export function baseUrlRule(value: unknown): string | undefined {
  if (
    typeof value === 'string' &&
    /^https?:\/\/[^/]/i.test(value) &&
    !surprising.test(value) &&
    URL.canParse(value)
  ) {
    const { protocol, hostname } = new URL(value);
    if (protocol === 'https:' || loopback.test(hostname)) return undefined;
  }
  return 'must be an https URL (http on loopback) without credentials, query, fragment or dot segments';
}

/** A base URL that {@link baseUrlRule} lets pass, as origin and path without a trailing slash. */
export function normalizeBaseUrl(value: string): string {
  const { origin, pathname } = new URL(value);
  return origin + pathname.replace(/\/$/, '');
}
