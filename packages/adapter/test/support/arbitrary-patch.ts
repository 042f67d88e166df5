import { countryCodes } from '@customer-bridge/yuno-types';
import * as fc from 'fast-check';
import { callingCodes } from './calling-codes.js';
import type { CustomerPatch } from '../../src/index.js';
import type { createTestAdapter } from './test-adapter.js';

export type Patch = CustomerPatch<ReturnType<typeof createTestAdapter>['providers']>;

/** Any text: blank, short, longer than any documented limit, in any script. NUL is no text: the client refuses it. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 200, maxLength: 600 }),
  )
  .map((value) => value.replaceAll('\0', ''));

const text = anyText.filter((value) => value.trim() !== '');

/** A text that every provider takes, most of the time. */
const name = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 3, maxLength: 20 })
      .filter((value) => value.trim() !== ''),
  },
  text,
);

const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength });

/** Any E.164 number, mostly behind a calling code that exists. */
const phone = fc
  .tuple(fc.oneof(fc.constantFrom(...callingCodes), fc.constantFrom('210', '684', '999')), digits(15))
  .map(([code, number]) => `+${code}${number}`.slice(0, 16))
  .filter((value) => value.length > 2);

const country = fc.constantFrom(...countryCodes, 'SV', 'KP');

const address = fc
  .record(
    { line1: name, line2: name, neighborhood: name, city: name, state: name, postalCode: name, country },
    { requiredKeys: [] },
  )
  .filter((value) => Object.keys(value).length > 0);

const instant = fc
  .tuple(
    fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
    digits(9),
    fc.constantFrom('Z', '+05:45', '-03:00'),
  )
  .map(
    ([date, fraction, offset]) => `${date.toISOString().slice(0, 19)}${fraction && `.${fraction}`}${offset}`,
  );

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary }, fc.constant(null));

/** Any well-formed patch: some of the fields, each with a value that its kind allows, or null. */
export const arbitraryPatch: fc.Arbitrary<Patch> = fc.record(
  {
    email: orNull(name),
    phone: orNull(phone),
    firstName: orNull(name),
    lastName: orNull(name),
    country: orNull(country),
    externalId: orNull(name),
    address: orNull(address),
    identityDocument: orNull(
      fc.record({ type: fc.constantFrom('CC', 'PAS', 'C', 'PASSPORT'), number: name }),
    ),
    providerFields: fc.record(
      {
        kunacore: fc.record({ comment: orNull(text), taxId: orNull(text) }, { requiredKeys: [] }),
        yuno: fc.record(
          {
            gender: orNull(text),
            dateOfBirth: orNull(fc.oneof(date, text)),
            nationality: orNull(country),
            shippingAddress: orNull(address),
            metadata: orNull(fc.array(fc.record({ key: anyText, value: anyText }), { maxLength: 55 })),
            registeredAt: orNull(instant),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
