import { describe, expect, it } from 'vitest';
import { createCustomerSync } from '../src/index.js';
import { createFakes, createUntouchedStore } from './support/fakes.js';

const sync = createCustomerSync({
  customers: createFakes().customers,
  store: createUntouchedStore(),
  providers: { yuno: { ratePerSecond: 50 } },
  load: async () => null,
});
const transaction = { query: () => Promise.reject(new Error('the transaction was asked')) };

describe('a call that is wrong is refused before the store is asked', () => {
  it.each([
    ['a key that is not text', () => sync.changed(7 as never), 'invalid_request', 'customer'],
    ['one of many keys', () => sync.changed(['a', 'ana@example.com']), 'invalid_request', 'customer[1]'],
    ['a list where one key is meant', () => sync.find(['a'] as never), 'invalid_request', 'customer'],
    ['an unknown provider', () => sync.pause('stripe' as never), 'invalid_request', 'provider'],
    ['no transaction', () => sync.changed('a', { transaction: {} as never }), 'configuration', 'transaction'],
    ['a transaction elsewhere', () => sync.changed('a', { transaction }), 'configuration', 'transaction'],
    ['a back-fill without a list', () => sync.backfill(), 'configuration', 'list'],
    ['a sweep without a list', () => sync.sweep(), 'configuration', 'list'],
  ])('%s', async (_what, call, code, path) => {
    await expect(call()).rejects.toMatchObject({ code, provider: 'sync', issues: [{ path }] });
  });

  it.each([
    [() => sync.changed('a', { transaction }), 'needs a PostgreSQL store, not a redis one'],
    [() => sync.changed(7 as never), 'must be a string or a list of strings'],
  ])('and says what is right: %#', async (call, message) => {
    await expect(call()).rejects.toMatchObject({ issues: [{ message }] });
  });
});
