import type { BodyEncoder } from './request-encoding.js';

/** How a form names nested properties. */
export interface FormStyle {
  /** `address[city]` or `address.city`; default `brackets`. */
  readonly members?: 'brackets' | 'dots';
  /** `lines[0]`, `lines[]` or `lines` again; default `indices`. */
  readonly items?: 'indices' | 'brackets' | 'repeat';
}

/**
 * A body of `application/x-www-form-urlencoded`. `null` becomes an empty value, the only way that a form can clear a field.
 * An empty list or object has no pair, so it is not sent.
 */
export function formBody({ members = 'brackets', items = 'indices' }: FormStyle = {}): BodyEncoder {
  const pairsOf = (name: string, value: unknown): [string, string][] => {
    if (Array.isArray(value)) {
      return value.flatMap((item, index) =>
        pairsOf(items === 'repeat' ? name : `${name}[${items === 'indices' ? index : ''}]`, item),
      );
    }
    if (typeof value !== 'object' || value === null) return [[name, value === null ? '' : String(value)]];
    return Object.entries(value).flatMap(([member, inner]) =>
      pairsOf(members === 'dots' ? `${name}.${member}` : `${name}[${member}]`, inner),
    );
  };
  return {
    contentType: 'application/x-www-form-urlencoded',
    encode: (body) =>
      new URLSearchParams(Object.entries(body).flatMap(([name, value]) => pairsOf(name, value))).toString(),
  };
}
