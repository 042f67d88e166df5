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

/** Accepts every string but the empty one. */
export const nonEmptySchema: RequestSchema = /* @__PURE__ */ textSchema(
  (text) => text !== '',
  'must be a non-empty string',
);
