import { isCallingCode, isE164, splitPhone, withoutPunctuation } from './phone.js';

/** No phone number that people write is longer. */
const maxLength = 50;

/** Calling codes whose numbers may start with 0, so that `(0)` may be part of the number. */
const codesWithLeadingZero: ReadonlySet<string> = new Set(['39', '225', '229', '241', '242', '247', '378']);

/**
 * Converts a phone number that is written with its calling code to E.164: `+57 (313) 245-0765`, `0057 313...`,
 * `+44 (0)20 7946 0018`. Returns `undefined` if it is not certain which number is meant.
 */
export function normalizePhone(text: string): string | undefined {
  if (text.length > maxLength) return undefined;
  const [before = '', after, ...more] = text.split(/\(\s*0\s*\)/);
  if (more.length > 0 || isRange(text)) return undefined;
  const begin = withPlus(withoutPunctuation(before));
  const phone = begin + withoutPunctuation(after ?? '');
  if (after !== undefined && !isTrunkZero(begin)) return undefined;
  return isE164(phone) && isDiallable(phone) ? phone : undefined;
}

function withPlus(digits: string): string {
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}

/** True if `(0)` after these digits is the trunk prefix, which is only dialled within the country. */
function isTrunkZero(begin: string): boolean {
  const code = begin.slice(1);
  return begin.startsWith('+') && isCallingCode(code) && !codesWithLeadingZero.has(code);
}

/** `245 07 65/66` are two numbers. */
function isRange(text: string): boolean {
  const [, ...parts] = text.split('/');
  return parts.length > 0 && withoutPunctuation(parts.at(-1)!).length < 4;
}

/** True if the number can exist: it does not start with a trunk prefix. */
function isDiallable(phone: string): boolean {
  const split = splitPhone(phone);
  if ('problem' in split) return false;
  const { callingCode, number } = split;
  // North American area codes start with 2 to 9; `0011 61 ...` is how Australia dials abroad.
  return callingCode === '1'
    ? number >= '2'
    : !number.startsWith('0') || codesWithLeadingZero.has(callingCode);
}
