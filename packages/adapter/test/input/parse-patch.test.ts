import { BridgeError } from '@customer-bridge/http';
import { describe, expect, it } from 'vitest';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

const { customers, ids, planUntyped, requests } = createTestAdapter();

/** A value that no error may quote. */
const canary = 'canary-7f3a';

const malformed: readonly [what: string, patch: unknown, path: string][] = [
  ['no object', canary, 'patch'],
  ['null', null, 'patch'],
  ['a list', [], 'patch'],
  ['undefined', undefined, 'patch'],
  ['an unknown member', { emial: canary }, 'emial'],
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
  ['an empty phone', { phone: '' }, 'phone'],
  ['a country by name', { country: 'Colombia' }, 'country'],
  ['a country in small letters', { country: 'co' }, 'country'],
  ['an unassigned country', { country: 'XX' }, 'country'],
  ['an address in one line', { address: canary }, 'address'],
  ['an address as a list', { address: [canary] }, 'address'],
  ['an empty address', { address: {} }, 'address'],
  ['an unknown member of an address', { address: { zip: canary } }, 'address.zip'],
  ['a null in an address', { address: { line1: canary, line2: null } }, 'address.line2'],
  ['a number in an address', { address: { postalCode: 111111 } }, 'address.postalCode'],
  ['a country of an address', { address: { country: 'Colombia' } }, 'address.country'],
  ['half a document', { identityDocument: { number: canary } }, 'identityDocument.type'],
  ['a null in a document', { identityDocument: { type: 'CC', number: null } }, 'identityDocument.number'],
  [
    'an unknown member of a document',
    { identityDocument: { type: 'CC', number: '1', country: 'CO' } },
    'identityDocument.country',
  ],
  ['provider fields that are no object', { providerFields: null }, 'providerFields'],
  ['provider fields of nobody', { providerFields: { yunoo: {} } }, 'providerFields.yunoo'],
  ['provider fields as a text', { providerFields: { yuno: canary } }, 'providerFields.yuno'],
  [
    'an unknown provider field',
    { providerFields: { yuno: { gneder: canary } } },
    'providerFields.yuno.gneder',
  ],
  [
    'a field of another provider',
    { providerFields: { yuno: { taxId: canary } } },
    'providerFields.yuno.taxId',
  ],
  [
    'a canonical field in a wrong place',
    { providerFields: { yuno: { email: canary } } },
    'providerFields.yuno.email',
  ],
  [
    'a provider field of the wrong type',
    { providerFields: { yuno: { gender: 1 } } },
    'providerFields.yuno.gender',
  ],
  [
    'metadata as an object',
    { providerFields: { yuno: { metadata: { ID: canary } } } },
    'providerFields.yuno.metadata',
  ],
  [
    'half a pair of metadata',
    { providerFields: { yuno: { metadata: [{ key: canary }] } } },
    'providerFields.yuno.metadata[0].value',
  ],
  [
    'a number in metadata',
    {
      providerFields: {
        yuno: {
          metadata: [
            { key: 'a', value: 'b' },
            { key: 'c', value: 1 },
          ],
        },
      },
    },
    'providerFields.yuno.metadata[1].value',
  ],
  [
    'a shipping address of the provider',
    { providerFields: { yuno: { shippingAddress: { zip_code: canary } } } },
    'providerFields.yuno.shippingAddress.zip_code',
  ],
  [
    'a nationality by name',
    { providerFields: { yuno: { nationality: 'Colombian' } } },
    'providerFields.yuno.nationality',
  ],
  ['NaN', { email: Number.NaN }, 'email'],
  ['a Date', { providerFields: { yuno: { registeredAt: new Date(0) } } }, 'providerFields.yuno.registeredAt'],
  ['a Map', { address: new Map([['line1', canary]]) }, 'address'],
  ['a function', { email: () => canary }, 'email'],
];

describe('parsePatch: a malformed patch', () => {
  it.each(malformed)('is refused by plan() before any I/O: %s', async (_what, patch, path) => {
    for (const key of ['yuno', 'kunacore'] as const) {
      const error = await catchError(() => planUntyped(key, patch));
      expect(BridgeError.isInstance(error)).toBe(true);
      expect(error).toMatchObject({
        code: 'invalid_request',
        outcome: 'not_applied',
        retryable: false,
        attempts: 0,
        provider: key,
        operation: 'updateCustomer',
        issues: [{ path }],
      });
      expect((error as Error).message).toContain(path);
      expect(JSON.stringify(error) + (error as Error).message).not.toContain(canary);
    }
  });

  it.each(malformed)('rejects update, updateAll and reconcile alike: %s', async (_what, patch, path) => {
    const untyped = patch as object;
    const expected = { code: 'invalid_request', attempts: 0, issues: [{ path }] };
    await expect(
      customers.update('yuno', ids.yuno, untyped, { onUnsupported: 'omit' }),
    ).rejects.toMatchObject(expected);
    await expect(customers.updateAll(ids, untyped)).rejects.toMatchObject(expected);
    await expect(customers.reconcile('yuno', ids.yuno, untyped)).rejects.toMatchObject(expected);
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });

  it('is told all that is wrong with it at once', async () => {
    const error = await catchError(() =>
      planUntyped('yuno', { emial: 1, phone: 'x', address: { country: 'x', zip: 'y' } }),
    );
    expect((error as BridgeError).issues?.map(({ path }) => path)).toEqual([
      'emial',
      'phone',
      'address.country',
      'address.zip',
    ]);
    expect((error as Error).message).toContain('emial is unknown; known here: email, phone, firstName');
  });
});

describe('parseId: an id', () => {
  it.each([undefined, null, 7, '', {}, ['a'], '.', '..', 'a/b', '94121f98-98f7-4d57-aa5f-228401d35b1'])(
    'that is no UUID is refused for Yuno: %j',
    async (id) => {
      const bad = id as string;
      const expected = {
        code: 'invalid_request',
        outcome: 'not_applied',
        attempts: 0,
        issues: [{ path: 'id' }],
      };
      expect(await catchError(() => customers.plan('yuno', bad, { email: 'ana@example.com' }))).toMatchObject(
        expected,
      );
      await expect(customers.update('yuno', bad, { email: 'ana@example.com' })).rejects.toMatchObject(
        expected,
      );
      await expect(customers.get('yuno', bad)).rejects.toMatchObject(expected);
      await expect(customers.reconcile('yuno', bad, {})).rejects.toMatchObject(expected);
      expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
    },
  );

  it.each([undefined, null, 7, '', {}])('that is no text is refused for KunaCore: %j', async (id) => {
    const expected = { code: 'invalid_request', attempts: 0, issues: [{ path: 'id' }] };
    expect(await catchError(() => customers.plan('kunacore', id as string, {}))).toMatchObject(expected);
  });

  it('that is bad for one provider keeps updateAll from every other, before any I/O', async () => {
    await expect(
      customers.updateAll({ kunacore: ids.kunacore, yuno: 'not-a-uuid' }, { email: 'ana@example.com' }),
    ).rejects.toMatchObject({ code: 'invalid_request', issues: [{ path: 'yuno' }] });
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });
});
