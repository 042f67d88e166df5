import { BridgeError } from '@customer-bridge/http';
import { describe, expect, it } from 'vitest';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

const { customers, ids, planUntyped, requests } = createTestAdapter();

/** A value that no error may quote. */
const canary = 'canary-7f3a';

function fail(): never {
  throw new Error(canary);
}

const cycle: Record<string, unknown> = {};
cycle['address'] = cycle;
class Patch {
  email = canary;
}
const revoked = Proxy.revocable({}, {});
revoked.revoke();

const yuno = (fields: unknown): object => ({ providerFields: { yuno: fields } });

const malformed: readonly [what: string, patch: unknown, path: string][] = [
  ['no object', canary, 'patch'],
  ['null', null, 'patch'],
  ['a list', [], 'patch'],
  ['undefined', undefined, 'patch'],
  ['an unknown property', { emial: canary }, 'emial'],
  ['a name of the provider', { first_name: canary }, 'first_name'],
  ['a name that every object has', { constructor: canary }, 'constructor'],
  ['an own __proto__', JSON.parse(`{ "__proto__": { "email": "${canary}" } }`), '__proto__'],
  ['a number for a text', { email: 7 }, 'email'],
  ['a list for a text', { firstName: [canary] }, 'firstName'],
  ['a phone without plus', { phone: '573132450765' }, 'phone'],
  ['a phone that begins with 0', { phone: '+0123456789' }, 'phone'],
  ['a phone of one digit', { phone: '+1' }, 'phone'],
  ['a phone of 16 digits', { phone: '+1234567890123456' }, 'phone'],
  ['a phone with spaces', { phone: '+57 313 245 0765' }, 'phone'],
  ['a phone with a line end', { phone: '+573132450765\n' }, 'phone'],
  ['a phone of other digits', { phone: '+٥٧٣١٣٢٤٥٠٧٦٥' }, 'phone'],
  ['an address in one line', { address: canary }, 'address'],
  ['an address as a list', { address: [canary] }, 'address'],
  ['an unknown property of an address', { address: { zip: canary } }, 'address.zip'],
  ['a number in an address', { address: { postalCode: 111111 } }, 'address.postalCode'],
  ['half a document', { identityDocument: { number: canary } }, 'identityDocument.type'],
  ['provider fields that are no object', { providerFields: null }, 'providerFields'],
  ['provider fields of nobody', { providerFields: { yunoo: {} } }, 'providerFields.yunoo'],
  ['provider fields as a text', yuno(canary), 'providerFields.yuno'],
  ['an unknown provider field', yuno({ gneder: canary }), 'providerFields.yuno.gneder'],
  ['a field of another provider', yuno({ taxId: canary }), 'providerFields.yuno.taxId'],
  ['a canonical field in a wrong place', yuno({ email: canary }), 'providerFields.yuno.email'],
  ['a provider field of the wrong type', yuno({ gender: 1 }), 'providerFields.yuno.gender'],
  ['metadata as an object', yuno({ metadata: { ID: canary } }), 'providerFields.yuno.metadata'],
  ['half a pair', yuno({ metadata: [{ key: canary }] }), 'providerFields.yuno.metadata[0].value'],
  [
    'a number in metadata',
    yuno({
      metadata: [
        { key: 'a', value: 'b' },
        { key: 'c', value: 1 },
      ],
    }),
    'providerFields.yuno.metadata[1].value',
  ],
  [
    'a shipping address of the provider',
    yuno({ shippingAddress: { zip_code: canary } }),
    'providerFields.yuno.shippingAddress.zip_code',
  ],
  ['a nationality by name', yuno({ nationality: 'Colombian' }), 'providerFields.yuno.nationality'],
  ['NaN', { email: Number.NaN }, 'email'],
  ['a Date', yuno({ registeredAt: new Date(0) }), 'providerFields.yuno.registeredAt'],
  ['a Map', { address: new Map([['line1', canary]]) }, 'address'],
  ['a function', { email: () => canary }, 'email'],
  ['a symbol', { [Symbol('email')]: canary }, ''],
  ['a cycle', cycle, 'address'],
  ['inherited properties', Object.create({ email: canary }), ''],
  ['an instance of a class', new Patch(), ''],
  ['a getter that throws', Object.defineProperty({}, 'email', { enumerable: true, get: fail }), ''],
  ['a proxy that throws', new Proxy({}, { ownKeys: fail }), ''],
  ['a revoked proxy', revoked.proxy, ''],
];

describe('parsePatch: a malformed patch', () => {
  it.each(malformed)('is refused by every call before any I/O: %s', async (_what, given, path) => {
    const patch = given as object;
    for (const [provider, operation, call] of [
      ['kunacore', 'updateCustomer', () => planUntyped('kunacore', patch)],
      ['yuno', 'updateCustomer', () => planUntyped('yuno', patch)],
      ['yuno', 'updateCustomer', () => customers.update('yuno', ids.yuno, patch, { onUnsupported: 'omit' })],
      ['yuno', 'updateCustomer', () => customers.reconcile('yuno', ids.yuno, patch)],
      ['adapter', 'updateAll', () => customers.updateAll(ids, patch)],
    ] as const) {
      const error = await catchError(call);
      expect(BridgeError.isInstance(error)).toBe(true);
      expect(error).toMatchObject({
        code: 'invalid_request',
        outcome: 'not_applied',
        retryable: false,
        attempts: 0,
        provider,
        operation,
        issues: [{ path }],
      });
      expect((error as Error).message).toContain(path);
      expect(JSON.stringify(error) + (error as Error).message).not.toContain(canary);
    }
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });

  it('is told all that is wrong with it at once', async () => {
    const wrong = { emial: 1, phone: 'x', address: { country: 'x', zip: 'y' } };
    const error = (await catchError(() => planUntyped('yuno', wrong))) as BridgeError;
    const paths = error.issues?.map(({ path }) => path);
    expect(paths).toEqual(['emial', 'phone', 'address.country', 'address.zip']);
    expect(error.message).toContain('emial is unknown; known here: email, phone, firstName');
  });
});

describe('parseId: an id', () => {
  it.each([undefined, null, 7, '', {}, ['a'], '.', '..', 'a/b', '94121f98-98f7-4d57-aa5f-228401d35b1'])(
    'that is no UUID is refused for Yuno: %j',
    async (id) => {
      const bad = id as string;
      for (const call of [
        () => customers.plan('yuno', bad, { email: 'ana@example.com' }),
        () => customers.update('yuno', bad, { email: 'ana@example.com' }),
        () => customers.get('yuno', bad),
        () => customers.reconcile('yuno', bad, {}),
      ]) {
        const expected = { code: 'invalid_request', outcome: 'not_applied', attempts: 0 };
        expect(await catchError(call)).toMatchObject({ ...expected, issues: [{ path: 'id' }] });
      }
      expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
    },
  );

  it.each([undefined, null, 7, '', {}])('that is no text is refused for KunaCore: %j', async (id) => {
    const error = await catchError(() => customers.plan('kunacore', id as string, {}));
    expect(error).toMatchObject({ code: 'invalid_request', attempts: 0, issues: [{ path: 'id' }] });
  });

  it('that is bad for one provider keeps updateAll from every other, before any I/O', async () => {
    await expect(
      customers.updateAll({ kunacore: ids.kunacore, yuno: 'not-a-uuid' }, { email: 'ana@example.com' }),
    ).rejects.toMatchObject({ code: 'invalid_request', issues: [{ path: 'yuno' }] });
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });
});
