import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { normalizePhone } from '../../src/customer/normalize-phone.js';
import { exampleNumbers } from '../support/example-numbers.js';

const spaced = (digits: string): string => digits.replaceAll(/(\d{3})(?=\d)/g, '$1 ');

describe('normalizePhone', () => {
  it.each(exampleNumbers)(
    'knows a number of $country as people write it',
    ({ phone, callingCode, number }) => {
      for (const text of [
        phone,
        ` ${phone}\t`,
        `+${callingCode} ${spaced(number)}`,
        `00${callingCode} ${spaced(number)}`,
        `+${callingCode}-${number.slice(0, 3)}.${number.slice(3)}`,
        `+${callingCode} (${number.slice(0, 3)}) ${number.slice(3)}`,
        `(+${callingCode}) ${number}`,
        `\u202a+${callingCode}\u00a0${spaced(number)}\u202c`,
        `+${callingCode}\u2011${number}`,
      ]) {
        expect([text, normalizePhone(text)]).toEqual([text, phone]);
      }
    },
  );

  it.each(exampleNumbers)(
    'drops (0) in a number of $country only as libphonenumber-js does',
    ({ callingCode, number }) => {
      for (const text of [
        `+${callingCode} (0)${number}`,
        `+${callingCode}(0) ${spaced(number)}`,
        `00${callingCode} ( 0 ) ${number}`,
      ]) {
        const parsed = parsePhoneNumberFromString(text);
        const told = normalizePhone(text);
        if (told !== undefined && parsed?.isValid()) expect([text, told]).toEqual([text, parsed.number]);
      }
    },
  );

  it.each([
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['+44(0)2079460018', '+442079460018'],
    ['0049 (0)171/1234567', '+491711234567'],
    ['+81 (0)3-1234-5678', '+81312345678'],
    ['+1 (809) 555-1234', '+18095551234'],
    ['+39 06 698 12345', '+390669812345'],
    ['+57\u200b313\u200e2450765', '+573132450765'],
    ['+57 – 313 − 2450765', '+573132450765'],
  ])('takes %s for %s', (text, phone) => {
    expect(normalizePhone(text)).toBe(phone);
  });

  it.each([
    ['no calling code', '313 245 0765'],
    ['a zero of dialling within the country', '0171 1234567'],
    ['such a zero behind the calling code', '+44 020 7946 0018'],
    ['a zero in brackets where it may belong to the number', '+39 (0)6 698 12345'],
    ['a zero in brackets in another place', '+44 20 (0) 7946 0018'],
    ['two of them', '+44 (0)(0)20 7946 0018'],
    ['a zero in brackets without a calling code', '(0)20 7946 0018'],
    ['more than a zero in brackets', '+44 (020) 7946 0018'],
    ['two numbers', '+49 171 1234567/8'],
    ['two numbers in full', '+57 313 2450765 / +57 313 2450766'],
    ['an extension', '+57 313 245 0765 ext. 2'],
    ['an extension by a letter', '+57 313 245 0765x2'],
    ['a link', 'tel:+573132450765'],
    ['the prefix of Australia', '0011 61 2 9374 4000'],
    ['the prefix of North America', '011 57 313 245 0765'],
    ['an area code that is none', '+1 (109) 555-1234'],
    ['a calling code that is none', '+210 123 4567'],
    ['other digits', '+٥٧ ٣١٣ ٢٤٥ ٠٧٦٥'],
    ['too few digits', '+57'],
    ['too many digits', '+57 313 245 0765 0765 0765'],
    ['two plus signs', '++57 313 245 0765'],
    ['nothing', ''],
    ['a text', 'call me'],
    ['a very long text', `+57${' '.repeat(60)}3132450765`],
  ])('leaves alone what is not certain: %s', (_what, text) => {
    expect(normalizePhone(text)).toBeUndefined();
  });
});
