/**
 * An empty object that inherits nothing: what is not found on it is not found, even where something was added to
 * `Object.prototype`. An instance of a class is as fast as an ordinary object; `Object.create(null)` is a slow hash table.
 *
 * Also a mark: what is thrown and is one is a `Failure`; what `copyJson` returns and is one was a plain object
 * (`isPlainObject` itself is false for it).
 */
export const NullPrototype = function () {} as unknown as new () => Record<string, unknown>;
NullPrototype.prototype = Object.create(null);

/** Merges objects into one that inherits nothing. */
export function mergeOwn<Parts extends object[]>(...parts: Parts): Parts[0] {
  return Object.assign(new NullPrototype(), ...parts) as Parts[0];
}
