import { describe, expect, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { kunacoreProvider } from '../../src/providers/kunacore.js';
import { yunoProvider } from '../../src/providers/yuno.js';
import { createTestAdapter, catchError } from '../support/test-adapter.js';

const { clients, customers, ids, requests } = createTestAdapter();
const patch = { email: 'ana@example.com' };

describe('parseAdapterOptions: an option of a call', () => {
  it.each<[object | string, string]>([
    [{ onLosy: 'error' }, 'onLosy'],
    [{ onUnsupported: 'ignore' }, 'onUnsupported'],
    [{ onLossy: true }, 'onLossy'],
    [{ onLossy: null }, 'onLossy'],
    [{ onBlank: 'null' }, 'onBlank'],
    [{ onBlank: true }, 'onBlank'],
    [{ validate: 'on' }, 'validate'],
    [{ timeoutMs: '10' }, 'timeoutMs'],
    [{ timeoutMs: 0 }, 'timeoutMs'],
    [{ deadlineMs: -1 }, 'deadlineMs'],
    [{ maxAttempts: 1.5 }, 'maxAttempts'],
    [{ signal: {} }, 'signal'],
    [{ headers: 'x' }, 'headers'],
    ['omit', 'options'],
  ])('that is unknown or ill-typed is a configuration error before any I/O: %j', async (options, path) => {
    const bad = options as object;
    for (const call of [
      () => customers.plan('yuno', ids.yuno, patch, bad),
      () => customers.update('yuno', ids.yuno, patch, bad),
      () => customers.updateAll(ids, patch, bad),
      () => customers.get('yuno', ids.yuno, bad),
      () => customers.reconcile('yuno', ids.yuno, patch, bad),
    ]) {
      const expected = { code: 'configuration', outcome: 'not_applied', attempts: 0 };
      expect(await catchError(call)).toMatchObject({ ...expected, issues: [{ path }] });
    }
    expect(requests()).toEqual({ kunacore: 0, yuno: 0 });
  });

  it('that is undefined is absent', () => {
    expect(
      customers.plan('yuno', ids.yuno, patch, { onLossy: undefined, signal: undefined }).fields,
    ).toHaveLength(1);
  });

  it("leaves the client's own check on, but for a null that the merchant has confirmed", async () => {
    const seen: unknown[] = [];
    const { clients: real, ids: own } = createTestAdapter();
    const watched: typeof real.yuno = {
      ...real.yuno,
      updateCustomer: (id, changes, call) => {
        seen.push(call?.validate);
        return real.yuno.updateCustomer(id, changes, call);
      },
    };
    const adapter = createCustomerAdapter({ yuno: yunoProvider(watched, { clear: 'null' }) });
    await adapter.update('yuno', own.yuno, patch);
    await adapter.update('yuno', own.yuno, patch, { validate: 'error' });
    await adapter.update('yuno', own.yuno, { email: null });
    expect(seen).toEqual([undefined, 'error', 'off']);
  });

  it('reaches the client, which calls a function for headers for each call, a retry included', async () => {
    const { customers: own, fakes, ids: ownIds } = createTestAdapter();
    let calls = 0;
    const headers = () => ({ traceparent: `00-${(calls += 1)}` });
    fakes.yuno.fail({ status: 400 });
    const { retry } = await own.updateAll({ yuno: ownIds.yuno }, patch, { headers });
    await retry();
    await own.get('yuno', ownIds.yuno, { headers });
    own.plan('yuno', ownIds.yuno, patch, { headers });
    const sent = fakes.yuno.requests.map((request) => request.headers['traceparent']);
    expect(sent).toEqual(['00-1', '00-2', '00-3']);
    expect(calls).toBe(3);
  });
});

describe('parseProviderOptions: a provider', () => {
  it.each<[object | null | string, string]>([
    [{ clear: 'undefined' }, 'clear'],
    [{ clear: null }, 'clear'],
    [{ claer: 'null' }, 'claer'],
    ['null', 'options'],
  ])('refuses the options %j', async (options, path) => {
    for (const make of [
      () => yunoProvider(clients.yuno, options as object),
      () => kunacoreProvider(clients.kunacore, options as object),
    ]) {
      expect(await catchError(make)).toMatchObject({ code: 'configuration', issues: [{ path }] });
    }
  });

  it.each([undefined, null, {}, 'client', { updateCustomer: () => {} }])(
    'refuses %j as a client',
    async (client) => {
      expect(await catchError(() => yunoProvider(client as unknown as typeof clients.yuno))).toMatchObject({
        code: 'configuration',
        provider: 'yuno',
        issues: [{ path: 'client' }],
      });
    },
  );
});
