import { callingCodes } from './calling-codes.js';

/** A phone number in two parts: the calling code without its plus sign, and the rest. */
export interface SplitPhone {
  readonly callingCode: string;
  readonly number: string;
}

/** True for E.164: a plus sign, then 2 to 15 digits of which the first is not 0. */
export function isE164(value: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(value);
}

/**
 * Splits an E.164 number behind its calling code. North American numbers, the Dominican Republic's (809, 829, 849)
 * included, are `1` and ten digits. A number that cannot be split for certain gives the reason instead.
 */
export function splitPhone(phone: string): SplitPhone | { readonly problem: string } {
  const digits = phone.slice(1);
  const callingCode = [1, 2, 3]
    .map((length) => digits.slice(0, length))
    .find((code) => callingCodes.has(code));
  if (callingCode === undefined) return { problem: 'this number begins with no calling code in use' };
  const number = digits.slice(callingCode.length);
  if (callingCode === '1' && number.length !== 10)
    return { problem: 'a number under +1 has ten more digits' };
  if (number === '') return { problem: 'nothing follows the calling code' };
  return { callingCode, number };
}
