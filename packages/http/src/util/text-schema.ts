import type { RequestSchema } from './standard-schema.js';

/**
 * A Standard Schema of one string, such as a customer's id.
 *
 * @param rule What the string must be, without its value: `must be a UUID`.
 */
export function textSchema(isValid: (text: string) => boolean, rule: string): RequestSchema {
  const invalid = { issues: [{ message: rule }] };
  return {
    '~standard': { validate: (value) => (typeof value === 'string' && isValid(value) ? {} : invalid) },
  };
}

/** A UUID in its 36 characters, in either case. Source: RFC 9562, section 4. */
export const uuidSchema: RequestSchema = /* @__PURE__ */ textSchema(
  (text) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
  'must be a UUID of 36 characters',
);

/** Any string but the empty one. */
export const nonEmptySchema: RequestSchema = /* @__PURE__ */ textSchema(
  (text) => text !== '',
  'must be a non-empty string',
);
