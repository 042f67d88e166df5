import { afterEach, describe, expect, it } from 'vitest';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

describe('parsePatch: a hostile patch', () => {
  const { customers, ids, planUntyped } = createTestAdapter();

  it('has each getter called once', () => {
    let calls = 0;
    const patch = {
      get email() {
        calls += 1;
        return `ana${calls}@example.com`;
      },
    };
    expect(planUntyped('yuno', patch).body).toEqual({ email: 'ana1@example.com' });
  });

  it('keeps updateAll from reading half of its targets', async () => {
    for (const hostile of [new Proxy({}, { ownKeys: () => fail() }), Object.create(ids) as object]) {
      await expect(
        customers.updateAll(hostile as typeof ids, { email: 'ana@example.com' }),
      ).rejects.toMatchObject({
        code: 'invalid_request',
        attempts: 0,
      });
    }
  });

  it('is read by its own enumerable members alone', () => {
    const patch = Object.defineProperty({ email: 'ana@example.com' }, 'lastName', { value: 'hidden' });
    expect(planUntyped('yuno', patch).body).toEqual({ email: 'ana@example.com' });
    const bare = Object.assign(Object.create(null), { email: 'ana@example.com' });
    expect(planUntyped('yuno', bare).body).toEqual({ email: 'ana@example.com' });
  });
});

describe('parsePatch: a polluted Object.prototype', () => {
  const polluted = Object.prototype as Record<string, unknown>;
  const names = [
    'country',
    'city',
    'zip_code',
    'email',
    'providerFields',
    'onUnsupported',
    'onLossy',
    'validate',
    'clear',
    'signal',
    'headers',
  ];
  afterEach(() => names.forEach((name) => delete polluted[name]));

  it('adds nothing to what a provider reports', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const { id } = fakes.yuno.seed({ billing_address: { address_line_1: 'Calle 34' } });
    Object.assign(polluted, { country: 'XX', city: 'evil', zip_code: '666' });
    expect(Object.hasOwn(await customers.get('kunacore', ids.kunacore), 'country')).toBe(false);
    const { address } = await customers.get('yuno', id);
    expect(JSON.stringify(address)).toBe('{"line1":"Calle 34"}');
  });

  it('adds nothing to a patch, an option or a provider', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    Object.assign(polluted, {
      email: 'evil@example.com',
      providerFields: { yuno: { gender: 'X' } },
      onUnsupported: 'omit',
      onLossy: 'error',
      validate: 'off',
      clear: 'null',
      headers: { 'x-evil': '1' },
    });
    const plan = customers.plan('yuno', ids.yuno, { country: 'SV', lastName: null });
    expect(plan.fields.map(({ verdict }) => verdict)).toEqual(['unsupported', 'unsupported']);
    expect(await catchError(() => customers.update('yuno', ids.yuno, { country: 'SV' }))).toMatchObject({
      code: 'invalid_request',
    });
    await customers.update('kunacore', ids.kunacore, { identityDocument: { type: 'CC', number: '101' } });
    expect(fakes.kunacore.requests).toHaveLength(1);
    expect(JSON.stringify(fakes.kunacore.requests)).not.toContain('evil');
  });
});

function fail(): never {
  throw new Error('ana@example.com');
}
