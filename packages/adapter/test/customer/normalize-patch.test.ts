import {
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { normalizePatch, type CustomerPatch } from '../../src/index.js';
import { normalizePhone } from '../../src/customer/normalize-phone.js';
import { arbitraryPatch } from '../support/arbitrary-patch.js';
import { createTestAdapter } from '../support/test-adapter.js';

describe('normalizePatch', () => {
  it('brings a patch from a form into the form that an adapter takes, and names what it changed', () => {
    const typed = {
      email: ' ana@example.com ',
      phone: '+57 (313) 245-0765',
      firstName: 'Ana',
      lastName: '',
      country: 'CO ',
      externalId: null,
      address: { line1: ' Calle 34', line2: '', city: 'Bogotá', state: '  ', country: undefined },
      identityDocument: { type: 'CC', number: ' 1010268952' },
      providerFields: {
        yuno: {
          gender: ' F',
          dateOfBirth: '',
          shippingAddress: { line1: ' ' },
          metadata: [{ key: ' a ', value: '' }],
        },
        kunacore: { comment: '  ' },
      },
    };
    const before = structuredClone(typed);
    const { patch, changes } = normalizePatch(typed);
    expect(patch).toStrictEqual({
      email: 'ana@example.com',
      phone: '+573132450765',
      firstName: 'Ana',
      country: 'CO',
      externalId: null,
      address: { line1: 'Calle 34', city: 'Bogotá', country: undefined },
      identityDocument: { type: 'CC', number: '1010268952' },
      providerFields: { yuno: { gender: 'F', metadata: [{ key: ' a ', value: '' }] }, kunacore: {} },
    });
    expect(changes).toEqual([
      { field: 'email', change: 'trimmed' },
      { field: 'phone', change: 'e164' },
      { field: 'lastName', change: 'dropped' },
      { field: 'country', change: 'trimmed' },
      { field: 'address.line1', change: 'trimmed' },
      { field: 'address.line2', change: 'dropped' },
      { field: 'address.state', change: 'dropped' },
      { field: 'identityDocument.number', change: 'trimmed' },
      { field: 'providerFields.yuno.gender', change: 'trimmed' },
      { field: 'providerFields.yuno.dateOfBirth', change: 'dropped' },
      { field: 'providerFields.yuno.shippingAddress', change: 'dropped' },
      { field: 'providerFields.kunacore.comment', change: 'dropped' },
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/ana@|313|Calle/);
    expect(typed).toStrictEqual(before);
    const { customers, ids } = createTestAdapter();
    expect(customers.plan('yuno', ids.yuno, patch).fields).not.toEqual([]);
  });

  it('drops a blank address and a blank document whole, and leaves half a document to be refused', () => {
    expect(
      normalizePatch({ address: { line1: ' ', country: '' }, identityDocument: { type: '', number: ' ' } }),
    ).toStrictEqual({
      patch: {},
      changes: [
        { field: 'address', change: 'dropped' },
        { field: 'identityDocument', change: 'dropped' },
      ],
    });
    const half = { identityDocument: { type: '', number: '101' } };
    expect(normalizePatch(half)).toEqual({ patch: half, changes: [] });
  });

  it('gives back the very patch where there is nothing to change', () => {
    const patch: CustomerPatch = {
      email: 'ana@example.com',
      phone: '+573132450765',
      address: { line1: 'Calle 34' },
    };
    const normalized = normalizePatch(patch);
    expect(normalized.patch).toBe(patch);
    expect(normalized.changes).toEqual([]);
    expectTypeOf(normalized.patch).toEqualTypeOf<CustomerPatch>();
  });

  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', ' text '],
    ['a number', 7],
    ['a list', [' a ']],
    ['a function', () => {}],
    ['a Map', new Map([['email', ' a ']])],
    [
      'an instance of a class',
      new (class Patch {
        email = ' a ';
      })(),
    ],
    ['a revoked proxy', revoked.proxy],
    [
      'a getter that throws',
      Object.defineProperty({}, 'email', {
        enumerable: true,
        get: () => {
          throw new Error('x');
        },
      }),
    ],
  ])('gives back what is no patch, for the adapter to refuse: %s', (_what, junk) => {
    const { patch, changes } = normalizePatch(junk);
    expect(Object.is(patch, junk)).toBe(true);
    expect(changes).toEqual([]);
  });

  it.each<[object, object]>([
    [{ email: 7, phone: 7, address: 'x', identityDocument: null, providerFields: 'x' }, {}],
    [{ emial: ' a ', address: [' a '], providerFields: { yuno: ' a ', kunacore: null } }, {}],
    [{ address: { line1: 7, zip: { a: ' ' } }, providerFields: { yuno: { metadata: { a: [' b '] } } } }, {}],
    [{ phone: ' 313 245 0765 ' }, { phone: '313 245 0765' }],
    [{ phone: ' +573132450765' }, { phone: '+573132450765' }],
  ])('leaves alone what it does not know: %j', (patch, changed) => {
    expect(normalizePatch(patch).patch).toEqual({ ...patch, ...changed });
  });

  it('takes nothing from a polluted Object.prototype, and an own __proto__ for a member like any other', () => {
    const patch = JSON.parse('{ "__proto__": { "email": " a " }, "email": " ana@example.com" }') as object;
    const { patch: normalized } = normalizePatch(patch);
    expect(Object.keys(normalized)).toEqual(['__proto__', 'email']);
    expect(Object.getPrototypeOf(normalized)).toBe(Object.prototype);
  });

  it('makes nothing of a well-formed patch that the adapter would not take, twice no more than once', () => {
    fc.assert(
      fc.property(arbitraryPatch, (patch) => {
        const once = normalizePatch(patch);
        const twice = normalizePatch(once.patch);
        expect(twice.patch).toEqual(once.patch);
        expect(twice.changes).toEqual([]);
        const { planUntyped } = createTestAdapter();
        for (const key of ['yuno', 'kunacore'] as const)
          expect(() => planUntyped(key, once.patch)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});

/** Every country that libphonenumber-js has, with its example of a mobile number. */
const numbers = getCountries().map((country: CountryCode) => {
  const { number, countryCallingCode, nationalNumber } = getExampleNumber(country, examples)!;
  return {
    country,
    e164: number as string,
    code: countryCallingCode as string,
    national: nationalNumber as string,
  };
});

const spaced = (digits: string): string => digits.replaceAll(/(\d{3})(?=\d)/g, '$1 ');

describe('normalizePhone', () => {
  it.each(numbers)('knows a number of $country as people write it', ({ e164, code, national }) => {
    for (const text of [
      e164,
      ` ${e164}\t`,
      `+${code} ${spaced(national)}`,
      `00${code} ${spaced(national)}`,
      `+${code}-${national.slice(0, 3)}.${national.slice(3)}`,
      `+${code} (${national.slice(0, 3)}) ${national.slice(3)}`,
      `(+${code}) ${national}`,
      `\u202a+${code}\u00a0${spaced(national)}\u202c`,
      `+${code}\u2011${national}`,
    ]) {
      expect([text, normalizePhone(text)]).toEqual([text, e164]);
    }
  });

  it.each(numbers)(
    'drops (0) in a number of $country only as libphonenumber-js does',
    ({ code, national }) => {
      for (const text of [
        `+${code} (0)${national}`,
        `+${code}(0) ${spaced(national)}`,
        `00${code} ( 0 ) ${national}`,
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
    expect(normalizePatch({ phone: text }).patch).toEqual(text === '' ? {} : { phone: text });
  });
});
