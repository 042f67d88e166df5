import { isObject } from '@customer-bridge/http';

/** Pairs of a name and the other name of the same member. */
export type Names = readonly (readonly [from: string, to: string])[];

/**
 * The text members of an object under other names; one that is absent or null stays absent. `undefined` where the value
 * is no object, or one of the members is of another kind: to leave it out would hide that something is there.
 */
export function renameKeys(value: unknown, names: Names): Record<string, string> | undefined {
  if (!isObject(value)) return undefined;
  const renamed: Record<string, string> = {};
  for (const [from, to] of names) {
    const member = Object.hasOwn(value, from) ? value[from] : undefined;
    if (typeof member === 'string') renamed[to] = member;
    else if (member !== undefined && member !== null) return undefined;
  }
  return renamed;
}

/** The same names the other way round. */
export function invertNames(names: Names): Names {
  return names.map(([from, to]) => [to, from]);
}
