import { describe, expect, it } from 'vitest';
import type { SyncSettings } from '../../src/input/options.js';
import { LoadError } from '../../src/work/failure.js';
import { loadDesired } from '../../src/work/load-desired.js';

const secret = 'ana@example.com';
const load = (result: unknown) => (async () => result) as SyncSettings['load'];
const loaded = (result: unknown) => loadDesired(load(result), 'customer-1', 'yuno', 1_000);
const errorOf = (promise: Promise<unknown>): Promise<LoadError> =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => {
      expect(error).toBeInstanceOf(LoadError);
      return error as LoadError;
    },
  );

describe('a customer that is loaded', () => {
  it('has the id and the fields of one provider', async () => {
    const patch = { email: secret, providerFields: { yuno: { gender: 'F' }, kunacore: { comment: 'x' } } };
    expect(await loaded({ ids: { yuno: 'y', kunacore: 'k' }, patch })).toEqual({
      id: 'y',
      patch: { email: secret, providerFields: { yuno: { gender: 'F' } } },
    });
    expect(await loaded({ ids: { yuno: 'y' }, patch: { providerFields: { kunacore: {} } } })).toEqual({
      id: 'y',
      patch: {},
    });
  });

  it.each([
    null,
    { ids: {}, patch: {} },
    { ids: { yuno: undefined }, patch: {} },
    { ids: { kunacore: 'k' }, patch: {} },
  ])('has nothing to send: %j', async (result) => {
    expect(await loaded(result)).toBeUndefined();
  });

  it.each([
    [undefined, 'the result'],
    [secret, 'the result'],
    [[], 'the result'],
    [new Map(), 'the result'],
    [{ patch: {} }, 'ids'],
    [{ ids: [], patch: {} }, 'ids'],
    [{ ids: { yuno: 7 }, patch: {} }, 'ids.yuno'],
    [{ ids: { yuno: null }, patch: {} }, 'ids.yuno'],
    [{ ids: { yuno: 'y' } }, 'patch'],
    [{ ids: { yuno: 'y' }, patch: null }, 'patch'],
    [{ ids: { yuno: 'y' }, patch: { providerFields: secret } }, 'patch.providerFields'],
  ])('is malformed: %j', async (result, path) => {
    const error = await errorOf(loaded(result));
    expect(error.code).toBe('load_malformed');
    expect(error.issues.map((issue) => issue.path)).toEqual([path]);
    expect(JSON.stringify([error.message, error.issues])).not.toContain(secret);
  });

  it('is not there if load throws, and the error quotes nothing', async () => {
    const throwing = (): never => {
      throw Object.assign(new RangeError(`no ${secret}`), { code: 'E_DATABASE' });
    };
    const error = await errorOf(loadDesired(throwing, 'customer-1', 'yuno', 1_000));
    expect(error).toMatchObject({ code: 'load_failed', message: 'load threw RangeError (E_DATABASE)' });
  });

  it('is not there if load takes too long, which its signal says', async () => {
    let aborted = false;
    const hanging: SyncSettings['load'] = (_customer, { signal }) =>
      new Promise(() => signal.addEventListener('abort', () => (aborted = true)));
    const error = await errorOf(loadDesired(hanging, 'customer-1', 'yuno', 20));
    expect(error).toMatchObject({ code: 'load_failed', message: 'load took more than 20 ms' });
    expect(aborted).toBe(true);
  });
});
