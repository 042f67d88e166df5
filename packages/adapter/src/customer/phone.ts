import { isCallingCode } from './calling-codes.js';

/** A phone number in two parts: the calling code without its plus sign, and the remaining digits. */
export interface SplitPhone {
  /** Without the plus sign: `57`. */
  readonly callingCode: string;
  /** The rest of it: `3132450765`. */
  readonly number: string;
}

/** True for a number in E.164: a plus sign, then 2 to 15 digits of which the first is not 0. */
export function isE164(value: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(value);
}

/**
 * Splits an E.164 number into calling code and number. North American numbers, including those of the Dominican
 * Republic (809, 829, 849), are `1` and ten digits. Returns `problem`, the reason, if a number cannot be split for
 * certain.
 */
export function splitPhone(phone: string): SplitPhone | { readonly problem: string } {
  const digits = phone.slice(1);
  const callingCode = [1, 2, 3].map((length) => digits.slice(0, length)).find(isCallingCode);
  if (callingCode === undefined) return { problem: 'this number begins with no calling code in use' };
  const number = digits.slice(callingCode.length);
  if (callingCode === '1' && number.length !== 10)
    return { problem: 'a number under +1 has ten more digits' };
  if (number === '') return { problem: 'nothing follows the calling code' };
  return { callingCode, number };
}

/**
 * What people write between the digits of a phone number: white space, dashes, dots, slashes, parentheses, and the
 * invisible direction marks that a number copied from an address book contains.
 */
const punctuation = /[\s()./\-\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A phone number without punctuation. */
export function withoutPunctuation(phone: string): string {
  return phone.replace(punctuation, '');
}
