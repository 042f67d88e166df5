import { callingCodes } from './calling-codes.js';
import { withoutPunctuation } from './phone-text.js';
import { isE164, splitPhone } from './phone.js';

/** No phone that people write is longer, and a longer text is not worth the time. */
const longest = 50;

/** Where a number may begin with 0 even after the calling code, so that `(0)` may be a part of it. */
const zeroIsDialled: ReadonlySet<string> = new Set(['39', '225', '229', '241', '242', '247', '378']);

/**
 * The E.164 form of a phone that is written with its calling code: `+57 (313) 245-0765`, `0057 313...`,
 * `+44 (0)20 7946 0018`. `undefined` where it is not certain which number is meant.
 */
export function normalizePhone(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const [before = '', after, ...more] = text.split(/\(\s*0\s*\)/);
  if (more.length > 0 || isRange(text)) return undefined;
  const begin = withPlus(withoutPunctuation(before));
  const phone = begin + withoutPunctuation(after ?? '');
  if (after !== undefined && !isTrunkZero(begin)) return undefined;
  return isE164(phone) && isDialled(phone) ? phone : undefined;
}

function withPlus(digits: string): string {
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}

/** Whether `(0)` behind these digits is the zero that is dialled within the country alone. */
function isTrunkZero(begin: string): boolean {
  const code = begin.slice(1);
  return begin.startsWith('+') && callingCodes.has(code) && !zeroIsDialled.has(code);
}

/** `245 07 65/66` is how two numbers are written at once. */
function isRange(text: string): boolean {
  const [, ...parts] = text.split('/');
  return parts.length > 0 && withoutPunctuation(parts.at(-1)!).length < 4;
}

/** A number that can be dialled: no zero behind the calling code that belongs to dialling within the country. */
function isDialled(phone: string): boolean {
  const split = splitPhone(phone);
  if ('problem' in split) return false;
  const { callingCode, number } = split;
  // Area codes of North America begin with 2 to 9; `0011 61 ...` is how Australia dials abroad.
  return callingCode === '1' ? number >= '2' : !number.startsWith('0') || zeroIsDialled.has(callingCode);
}
