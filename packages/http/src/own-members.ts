/**
 * Merges objects into one without a prototype: whoever reads an option from it that is not there finds nothing, even
 * where something was added to `Object.prototype`.
 */
export function ownMembers<Parts extends object[]>(...parts: Parts): Parts[0] {
  return Object.assign(Object.create(null), ...parts) as Parts[0];
}
