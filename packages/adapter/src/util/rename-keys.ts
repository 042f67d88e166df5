import { isObject } from '@customer-bridge/http';

/** Pairs of a name and the name that the same property has elsewhere. */
export type Names = readonly (readonly [from: string, to: string])[];

/**
 * Copies the text properties of an object under other names; one that is absent or null stays absent. Returns
 * `undefined` if the value is not an object or a property has another type, because leaving that out would hide that it
 * is there.
 */
export function renameKeys(value: unknown, names: Names): Record<string, string> | undefined {
  if (!isObject(value)) return undefined;
  const renamed: Record<string, string> = {};
  for (const [from, to] of names) {
    const property = Object.hasOwn(value, from) ? value[from] : undefined;
    if (typeof property === 'string') renamed[to] = property;
    else if (property !== undefined && property !== null) return undefined;
  }
  return renamed;
}

/** The same names the other way round. */
export function invertNames(names: Names): Names {
  return names.map(([from, to]) => [to, from]);
}
