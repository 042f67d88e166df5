// RFC 9110 field values, narrowed: visible ASCII, with spaces and tabs only inside. Anything wider is either refused by
// a runtime with an error that quotes the whole value, or silently trimmed.
const safeValue = /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/;
const safeToken = /^[\x21-\x7e]+$/;
const fieldName = /^[!#$%&'*+\-.^_`|~\da-z]+$/i;

const longest = 16_384;

/** True where the value can be sent as a header exactly as it is. At most 16,384 characters. */
export function isHeaderSafe(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest && safeValue.test(value);
}

/** True for a credential: header-safe and without any white space. */
export function isHeaderSafeToken(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest && safeToken.test(value);
}

/** True for an RFC 9110 field name. */
export function isHeaderName(value: string): boolean {
  return fieldName.test(value);
}
