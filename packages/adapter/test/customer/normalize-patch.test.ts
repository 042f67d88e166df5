import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { normalizePatch, type CustomerPatch } from '../../src/index.js';
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
    expect(typed).toStrictEqual(before);
  });

  it('drops a blank document whole', () => {
    expect(normalizePatch({ identityDocument: { type: '', number: ' ' } })).toStrictEqual({
      patch: {},
      changes: [{ field: 'identityDocument', change: 'dropped' }],
    });
  });

  it('trims a phone that is in E.164, and one that it cannot convert', () => {
    expect(normalizePatch({ phone: ' +573132450765' })).toEqual({
      patch: { phone: '+573132450765' },
      changes: [{ field: 'phone', change: 'trimmed' }],
    });
    expect(normalizePatch({ phone: ' 313 245 0765 ' }).patch).toEqual({ phone: '313 245 0765' });
  });

  it('has the type of the patch', () => {
    const patch: CustomerPatch = { email: 'ana@example.com' };
    expectTypeOf(normalizePatch(patch).patch).toEqualTypeOf<CustomerPatch>();
  });

  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const getter = { enumerable: true, get: () => expect.unreachable('a getter that throws') };
  class Patch {
    email = ' a ';
  }
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', ' text '],
    ['a list', [' a ']],
    ['a function', () => {}],
    ['a Map', new Map([['email', ' a ']])],
    ['an instance of a class', new Patch()],
    ['a revoked proxy', revoked.proxy],
    ['a getter that throws', Object.defineProperty({}, 'email', getter)],
    ['a patch without anything to change', { email: 'ana@example.com', address: { line1: 'Calle 34' } }],
    ['half a document', { identityDocument: { type: '', number: '101' } }],
    [
      'values of another type',
      { email: 7, phone: 7, address: 'x', identityDocument: null, providerFields: 'x' },
    ],
    ['unknown names', { emial: ' a ', address: [' a '], providerFields: { yuno: ' a ', kunacore: null } }],
    [
      'values of another type inside',
      { address: { line1: 7, zip: { a: ' ' } }, providerFields: { yuno: { metadata: { a: [' b '] } } } },
    ],
  ])('gives back the very same for the adapter to judge: %s', (_what, given) => {
    const { patch, changes } = normalizePatch(given);
    expect(Object.is(patch, given)).toBe(true);
    expect(changes).toEqual([]);
  });

  it('takes an own __proto__ for a property like any other', () => {
    const patch = JSON.parse('{ "__proto__": { "email": " a " }, "email": " ana@example.com" }') as object;
    const { patch: normalized } = normalizePatch(patch);
    expect(Object.keys(normalized)).toEqual(['__proto__', 'email']);
    expect(Object.getPrototypeOf(normalized)).toBe(Object.prototype);
  });

  it('makes nothing of a well-formed patch that the adapter would not take, twice no more than once', () => {
    const { planUntyped } = createTestAdapter();
    fc.assert(
      fc.property(arbitraryPatch, (patch) => {
        const once = normalizePatch(patch);
        expect(normalizePatch(once.patch)).toEqual({ patch: once.patch, changes: [] });
        expect(() => planUntyped('yuno', once.patch)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
