import { type OptionRule, rule } from './option-rule.js';

// Rejects whatever the URL parser would silently change, so that requests go exactly where the URL says: white space and
// control characters, backslashes, braces (they look like a path parameter), credentials, a query, a fragment, an empty
// or a dot segment.
const asItReads = /^https?:\/(?:\/(?!(?:\.|%2e){1,2}(?:\/|$))[!"$-.0->A-[\]-z|~]+)+\/?$/i;

const loopback = /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1])[:/]/;

const isHttpsOrLoopback = ({ protocol, href }: URL): boolean => protocol === 'https:' || loopback.test(href);

/** The rule of a `baseUrl` option: an absolute https URL (http only on loopback) of origin and path alone. */
export const baseUrlRule: OptionRule = rule<string>(
  (value) => typeof value === 'string' && asItReads.test(value) && isHttpsOrLoopback(new URL(value)),
  'an https URL of host and path (http on loopback)',
);

/**
 * The rule of a `baseUrl` of a provider with versioned paths: without the version segment, or with it twice, every call
 * would end in a 404 that reads as "no such customer". Loopback is exempt: a test server may use any path.
 *
 * @param segment The version segment, `v1`.
 * @param isInBase Whether the base URL ends with it; otherwise the client's paths begin with it.
 */
export function versionedBaseUrlRule(segment: string, isInBase: boolean): OptionRule {
  return (value) => {
    const problem = baseUrlRule(value);
    if (problem) return problem;
    const { href, pathname } = new URL(value as string);
    if (loopback.test(href)) return undefined;
    const segments = pathname.split('/').filter(Boolean);
    const isLast = segments.at(-1) === segment;
    if (!isInBase) return isLast ? `must not end with /${segment}, which the client adds` : undefined;
    return isLast && segments.at(-2) !== segment ? undefined : `must end with /${segment}, once`;
  };
}

/** Origin and path, without a trailing slash, of a base URL that {@link baseUrlRule} accepts. */
export function normalizeBaseUrl(value: string): string {
  return new URL(value).href.replace(/\/$/, '');
}
