/**
 * An empty object without a prototype: additions to `Object.prototype` are not found on it. An instance of a constructor is
 * as fast as an ordinary object; `Object.create(null)` makes a slow hash table.
 *
 * It also serves as a mark: a thrown `NullPrototype` is a `Failure`, and one that `copyJson` returns was a plain object
 * (`isPlainObject` is false for it).
 */
export const NullPrototype = function () {} as unknown as new () => Record<string, unknown>;
NullPrototype.prototype = Object.create(null);

/** Merges the own properties of objects into a new one without a prototype. */
export function mergeOwn<Parts extends object[]>(...parts: Parts): Parts[0] {
  return Object.assign(new NullPrototype(), ...parts) as Parts[0];
}
