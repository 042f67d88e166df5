import type { Query, QueryEncoder } from '../request/request-encoding.js';

/** A list repeats its parameter. */
const plainQuery: QueryEncoder = (query) =>
  Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((item): [string, string] => [name, String(item)]),
  );

/**
 * Fills the placeholders of a path such as `/customers/{id}` with percent-encoded values.
 *
 * @param valueOf Returns the value of a placeholder; it must be a string that a URL can hold.
 */
export function fillPath(template: string, valueOf: (name: string) => string | number): string {
  let path = '';
  let end = 0;
  for (let open; (open = template.indexOf('{', end)) >= 0;) {
    const close = template.indexOf('}', open);
    path += template.slice(end, open) + encodeURIComponent(valueOf(template.slice(open + 1, close)));
    end = close + 1;
  }
  return path + template.slice(end);
}

/** The query with its question mark, or an empty string. */
export function queryString(query: Query | undefined, encode: QueryEncoder = plainQuery): string {
  if (!query) return '';
  const pairs = encode(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
