/**
 * An empty object that inherits nothing: what is not found on it is not found, even where something was added to
 * `Object.prototype`. An instance of a class is as fast as an ordinary object; `Object.create(null)` is a slow hash table.
 *
 * Also a mark: what is thrown and is one is a `Failure`; what `copyPlainJson` returns and is one was a plain object
 * (`isPlainObject` itself is false for it).
 */
export const Bare = function () {} as unknown as new () => Record<string, unknown>;
Bare.prototype = Object.create(null);

/** Merges objects into one that inherits nothing. */
export function ownMembers<Parts extends object[]>(...parts: Parts): Parts[0] {
  return Object.assign(new Bare(), ...parts) as Parts[0];
}
