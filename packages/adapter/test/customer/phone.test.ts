import metadata from 'libphonenumber-js/metadata.max.json';
import { describe, expect, it } from 'vitest';
import { callingCodes } from '../support/calling-codes.js';
import { exampleNumbers } from '../support/example-numbers.js';
import { isCallingCode, splitPhone } from '../../src/customer/phone.js';
import { createTestAdapter } from '../support/test-adapter.js';

const { read, write } = createTestAdapter().providers.yuno;
const readPhone = read.phone!;
const writePhone = write.phone!;

describe('isCallingCode', () => {
  it('knows those of libphonenumber-js, countries and services', () => {
    const known = [
      ...Object.keys(metadata.country_calling_codes),
      ...Object.keys(metadata.nonGeographic ?? {}),
    ];
    expect(new Set(callingCodes)).toEqual(new Set(known));
    expect(['', '+57', '1 ', '1\n', '0', '1234', 'constructor'].filter(isCallingCode)).toEqual([]);
  });

  it('knows none that begins another', () => {
    const begins = callingCodes.filter((code) =>
      callingCodes.some((other) => other !== code && other.startsWith(code)),
    );
    expect(begins).toEqual([]);
  });
});

describe('splitPhone', () => {
  it('has an example for every country', () => {
    expect(exampleNumbers.length).toBeGreaterThan(240);
  });

  it.each(exampleNumbers)('of $country splits as libphonenumber-js does: $phone', (example) => {
    const { phone, callingCode, number } = example;
    expect(splitPhone(phone)).toEqual({ callingCode, number });
  });

  it.each([
    ['+12015550123', '1', '2015550123'],
    ['+18095551234', '1', '8095551234'],
    ['+18295551234', '1', '8295551234'],
    ['+18495551234', '1', '8495551234'],
    ['+79161234567', '7', '9161234567'],
    ['+77011234567', '7', '7011234567'],
    ['+80012345678', '800', '12345678'],
    ['+391', '39', '1'],
  ])('%s is %s and %s', (phone, callingCode, number) => {
    expect(splitPhone(phone)).toEqual({ callingCode, number });
  });

  it.each([
    '+210123456',
    '+6841234567',
    '+999123',
    '+1809555123',
    '+120155501234',
    '+12',
    '+57',
    '+852',
    '+29',
  ])('%s is refused clearly, never guessed', (phone) => {
    expect(splitPhone(phone)).toEqual({ problem: expect.any(String) });
    const { planUntyped } = createTestAdapter();
    expect(planUntyped('yuno', { phone })).toMatchObject({ body: {}, fields: [{ verdict: 'unsupported' }] });
  });
});

describe('yunoProvider: the phone', () => {
  it.each(exampleNumbers)('reads back what was written for $country', ({ phone }) => {
    const written = writePhone(phone);
    expect(readPhone('value' in written ? written.value : undefined)).toBe(phone);
  });

  it.each([
    ['57', '3132450765', '+573132450765'],
    ['+57', '3132450765', '+573132450765'],
    ['1', '8095551234', '+18095551234'],
    ['809', '5551234', '+18095551234'],
    ['829', '5551234', '+18295551234'],
    ['849', '5551234', '+18495551234'],
  ])('with code %s and number %s is %s', (country_code, number, phone) => {
    expect(readPhone({ country_code, number })).toBe(phone);
  });

  it.each([
    { country_code: '57' },
    { number: '3132450765' },
    { country_code: '57', number: '' },
    { country_code: '', number: '3132450765' },
    { country_code: '684', number: '1234567' },
    { country_code: '57', number: '313 245 0765' },
    { country_code: '57', number: 3132450765 },
    'a text',
  ])('%j is not told in canonical terms', (value) => {
    expect(readPhone(value)).toBeUndefined();
  });
});
