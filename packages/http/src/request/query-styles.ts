import type { QueryEncoder } from './request-encoding.js';

/**
 * How a query parameter is serialized: a list with a delimiter between its items, or an object as `name[property]`. Source:
 * OpenAPI's styles `form` (not exploded), `spaceDelimited`, `pipeDelimited` and `deepObject`.
 */
export type QueryStyle = 'comma' | 'space' | 'pipe' | 'deepObject';

const signs = { comma: ',', space: ' ', pipe: '|' } as const;

/** A query in which some parameters have a style of their own; any other list repeats its parameter. Null is left out. */
export function styledQuery(styles: Readonly<Record<string, QueryStyle>>): QueryEncoder {
  return (query) =>
    Object.entries(query).flatMap(([name, value]): [string, string][] => {
      const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
      if (value === undefined || value === null) return [];
      if (style === 'deepObject') return membersOf(name, value);
      const items = [value].flat().map(String);
      return style && Array.isArray(value)
        ? items.length > 0
          ? [[name, items.join(signs[style])]]
          : []
        : items.map((item) => [name, item]);
    });
}

function membersOf(name: string, value: unknown): [string, string][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => membersOf(`${name}[]`, item));
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([member, inner]) => membersOf(`${name}[${member}]`, inner))
    : [[name, String(value)]];
}
