import type { TextRule } from './text.ts';

/** A UUID in its 36 characters (RFC 9562). */
export const uuid: TextRule = {
  holds: (value) => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(value),
  message: 'must be a UUID',
};
