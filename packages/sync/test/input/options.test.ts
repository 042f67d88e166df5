import { BridgeError } from '@customer-bridge/adapter';
import { describe, expect, it } from 'vitest';
import { createCustomerSync } from '../../src/index.js';
import { parseOptions } from '../../src/input/options.js';
import { createFakes, createUntouchedStore } from '../support/fakes.js';

const right = {
  customers: createFakes().customers,
  store: createUntouchedStore(),
  providers: { yuno: { ratePerSecond: 50 } },
  load: async () => null,
};
const yuno = (settings: object) => ({ providers: { yuno: { ratePerSecond: 50, ...settings } } });

function pathsOf(options: unknown): readonly string[] {
  try {
    createCustomerSync(options as typeof right);
  } catch (error) {
    if (!BridgeError.isInstance(error)) throw error;
    expect(error).toMatchObject({ code: 'configuration', provider: 'sync', attempts: 0 });
    return error.issues!.map(({ path }) => path);
  }
  return [];
}

describe('options', () => {
  it('that are right get every default, without any I/O', () => {
    expect(pathsOf(right)).toEqual([]);
    const { providers, leaseMs } = parseOptions(right);
    expect(leaseMs).toBe(60_000);
    expect(providers.get('yuno')).toEqual({
      ratePerSecond: 50,
      concurrency: 16,
      settleMs: 65_000,
      attempts: 15,
      onUnsupported: 'omit',
    });
  });

  it.each([
    [undefined, ['customers', 'providers', 'load', 'store']],
    [null, ['options']],
    [{ ...right, customers: undefined }, ['customers']],
    [{ ...right, customers: {} }, ['customers']],
    [{ ...right, store: {} }, ['store']],
    [{ ...right, store: 'redis://127.0.0.1' }, ['store']],
    [{ ...right, load: {} }, ['load']],
    [{ ...right, list: 1 }, ['list']],
    [{ ...right, changedSince: 1 }, ['changedSince']],
    [{ ...right, onEvent: 1 }, ['onEvent']],
    [{ ...right, laod: 1 }, ['laod']],
    [{ ...right, leaseMs: 999 }, ['leaseMs']],
    [{ ...right, leaseMs: 1_000.5 }, ['leaseMs']],
    [{ ...right, providers: [] }, ['providers']],
    [{ ...right, providers: {} }, ['providers']],
    [{ ...right, providers: { yuno: undefined } }, ['providers']],
    [{ ...right, providers: { stripe: { ratePerSecond: 1 } } }, ['providers.stripe']],
    [{ ...right, providers: { yuno: {} } }, ['providers.yuno.ratePerSecond']],
    [{ ...right, providers: { yuno: 50 } }, ['providers.yuno']],
    [{ ...right, ...yuno({ ratePerSecond: 0 }) }, ['providers.yuno.ratePerSecond']],
    [{ ...right, ...yuno({ ratePerSecond: Infinity }) }, ['providers.yuno.ratePerSecond']],
    [{ ...right, ...yuno({ concurrency: 0 }) }, ['providers.yuno.concurrency']],
    [{ ...right, ...yuno({ settleMs: 0.5 }) }, ['providers.yuno.settleMs']],
    [{ ...right, ...yuno({ attempts: 101 }) }, ['providers.yuno.attempts']],
    [{ ...right, ...yuno({ onUnsupported: 'error' }) }, ['providers.yuno.onUnsupported']],
    [{ ...right, ...yuno({ ratePerSec: 1 }) }, ['providers.yuno.ratePerSec']],
  ])('that are wrong are named: %#', (options, paths) => {
    expect(pathsOf(options)).toEqual(paths);
  });

  it.each(['runs', 'yuno-parked', 'a:b', ''])(
    'refuse the key %j of a provider, whose queue would clash',
    (key) => {
      const providers = { [key]: { ratePerSecond: 1 } };
      expect(pathsOf({ ...right, providers })).toContain(`providers.${key}`);
    },
  );
});
