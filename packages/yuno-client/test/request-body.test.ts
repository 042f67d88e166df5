import { describe, expect, it } from 'vitest';
import type { CustomerUpdate } from '../src/index.js';
import { clientOf, id } from './stub.js';

const update = (changes: unknown, validate?: 'error' | 'off') => {
  const { yuno, requests } = clientOf();
  return { run: yuno.updateCustomer(id, changes as CustomerUpdate, { validate }), requests };
};

describe('the body of an update', () => {
  it.each<[string, unknown, string]>([
    ['a typo in a nested field', { phone: { numbr: '1' } }, 'phone.numbr'],
    [
      'a typo in a list',
      {
        metadata: [
          { key: 'ID', value: '1' },
          { kye: 'ID', value: '1' },
        ],
      },
      'metadata[1].kye',
    ],
    ['a country that the provider does not know', { country: 'SV' }, 'country'],
  ])('is refused before any I/O where it holds %s', async (_case, changes, path) => {
    const { run, requests } = update(changes);
    const error = await run.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'invalid_request', outcome: 'not_applied', attempts: 0 });
    expect((error as { issues: { path: string }[] }).issues.map((issue) => issue.path)).toContain(path);
    expect((error as Error).message).not.toMatch(/john\.doe|\bSV\b|\bJo\b/);
    expect(requests).toEqual([]);
  });
});

describe('the body of a create', () => {
  it('needs the id of the merchant', async () => {
    const { yuno, requests } = clientOf();
    await expect(yuno.createCustomer({} as { merchant_customer_id: string })).rejects.toMatchObject({
      code: 'invalid_request',
      operation: 'createCustomer',
      issues: [{ path: 'merchant_customer_id' }],
    });
    expect(requests).toEqual([]);
  });
});
