// RFC 9110 field values, narrowed: visible ASCII, with spaces and tabs only inside. Anything wider is either refused by
// a runtime with an error that quotes the whole value, or silently trimmed.
const safeValue = /^[!-~](?:[\t -~]{0,16382}[!-~])?$/;
const safeToken = /^[!-~]{1,16384}$/;

/** True where the value can be sent as a header exactly as it is. At most 16,384 characters. */
export function isHeaderSafe(value: unknown): value is string {
  return typeof value === 'string' && safeValue.test(value);
}

/** True for a credential: header-safe and without any white space. At most 16,384 characters. */
export function isHeaderSafeToken(value: unknown): value is string {
  return typeof value === 'string' && safeToken.test(value);
}
