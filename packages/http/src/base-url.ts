import { type OptionRule, rule } from './option-rule.js';

// What the URL parser would drop, or take for something else than a path, is not let in, for a request would go elsewhere
// than it reads: white space and control characters, a backslash, a brace that is taken for a path parameter,
// credentials, a query, a fragment, an empty or a dot segment.
const asItReads = /^https?:\/(?:\/(?!(?:\.|%2e){1,2}(?:\/|$))[!"$-.0->A-[\]-z|~]+)+\/?$/i;

const httpsOrLoopback = /^https:|^http:\/\/(?:localhost|127\.[\d.]+|\[::1])[:/]/;

/** The rule of a `baseUrl` option: an absolute https URL (http only on loopback) of origin and path alone. */
export const baseUrlRule: OptionRule = rule<string>(
  (value) => typeof value === 'string' && asItReads.test(value) && httpsOrLoopback.test(new URL(value).href),
  'an https URL of host and path (http on loopback)',
);

/** A base URL that {@link baseUrlRule} lets pass, as origin and path without a trailing slash. */
export function normalizeBaseUrl(value: string): string {
  return new URL(value).href.replace(/\/$/, '');
}
