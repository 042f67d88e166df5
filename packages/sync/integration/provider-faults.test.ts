import { afterEach, describe, expect, it } from 'vitest';
import { idle } from './support/sync.ts';
import { startScenario, type Scenario } from './support/scenario.ts';
import { kinds } from './support/stores.ts';
import { sleep, until } from './support/wait.ts';

let scenario: Scenario;
afterEach(() => scenario.end());

describe.each(kinds)('a provider that fails, on %s', (kind) => {
  it('and asks to wait is asked by no worker until then, and nothing is parked', async () => {
    scenario = await startScenario(kind, 20, { provider: { attempts: 1, ratePerSecond: 200 } });
    const { environment, sync, events } = scenario;
    let limitedAt = 0;
    environment.yuno.decide = () => {
      if (limitedAt > 0) return undefined;
      limitedAt = Date.now();
      return 'limited';
    };
    await sync.work();
    // The local store has one process, and one worker in it.
    if (kind !== 'local') await (await scenario.open()).work();
    await sync.changed(environment.keys[0]!);
    await until('it has asked to wait', () => limitedAt > 0);
    await sleep(200);
    expect((await sync.status()).yuno?.heldUntil).toBeGreaterThan(Date.now());
    for (const key of environment.keys) environment.change(key);
    await sync.changed(environment.keys);
    await idle(sync);
    const early = environment.yuno.updates.slice(1).filter(({ at }) => at < limitedAt + 950);
    expect(early).toEqual([]);
    expect(environment.wrong()).toEqual([]);
    expect(events.filter(({ type }) => type === 'parked')).toEqual([]);
    expect((await sync.status()).yuno).toMatchObject({ parked: 0 });
  });

  it('with the credentials is paused, and goes on when it is resumed', async () => {
    scenario = await startScenario(kind, 5, { provider: { attempts: 1 } });
    const { environment, sync, events } = scenario;
    environment.fakes.yuno.fail({ status: 401, times: Infinity });
    await sync.work();
    for (const key of environment.keys) environment.change(key);
    await sync.changed(environment.keys);
    await until('it is paused', async () => (await sync.status()).yuno!.paused);
    await until('kunacore is done', async () => (await sync.status()).kunacore!.waiting === 0);
    await sleep(300);
    const asked = environment.yuno.requests;
    await sleep(500);
    expect(environment.yuno.requests).toBe(asked);
    expect(asked).toBeLessThanOrEqual(environment.keys.length);
    expect((await sync.status()).yuno).toMatchObject({ waiting: 5, working: 0, parked: 0, paused: true });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'paused', provider: 'yuno', code: 'authentication' }),
    );
    environment.fakes.yuno.fail(null);
    await sync.resume('yuno');
    await idle(sync);
    expect(environment.wrong()).toEqual([]);
  });

  it('at one customer has it parked, once, until it succeeds or is dismissed', async () => {
    scenario = await startScenario(kind, 4);
    const { environment, sync } = scenario;
    const [key = '', other = ''] = environment.keys;
    environment.fakes.yuno.fail({ status: 409, times: 2, operation: 'updateCustomer' });
    environment.fakes.yuno.fail({ status: 404, times: 1, operation: 'updateCustomer' });
    await sync.work();
    for (let change = 0; change < 2; change++) {
      environment.change(key);
      await sync.changed(key);
      await idle(sync);
    }
    expect(await Array.fromAsync(sync.parked('yuno'))).toEqual([
      expect.objectContaining({ customer: key, code: 'conflict', status: 409, attempts: 1 }),
    ]);
    expect((await sync.find(key)).yuno).toMatchObject({ state: 'parked', parked: { code: 'conflict' } });
    expect((await sync.find(key)).kunacore).toEqual({ state: 'idle' });

    await sync.changed(other);
    await idle(sync);
    expect(await sync.retry('yuno', { code: 'conflict' })).toBe(1);
    await idle(sync);
    expect(
      (await Array.fromAsync(sync.parked('yuno'))).map(({ customer, code }) => [customer, code]),
    ).toEqual([[other, 'not_found']]);
    await sync.dismiss('yuno', other);
    expect((await sync.status()).yuno).toMatchObject({ parked: 0 });
    expect(environment.wrong()).toEqual([]);

    environment.fakes.yuno.fail({ status: 409, operation: 'updateCustomer' });
    await sync.changed(key);
    await idle(sync);
    await sync.changed(key);
    await idle(sync);
    expect(await Array.fromAsync(sync.parked('yuno'))).toEqual([]);
    expect(await sync.retry('yuno', key)).toBe(0);
  });
});

describe('an outage of 20 s', () => {
  it('costs at most 80 requests, parks nothing and heals by itself', async () => {
    scenario = await startScenario('redis', 60, {
      provider: { attempts: 3 },
      tuning: { backOffMs: 250, maxBackOffMs: 30_000 },
    });
    const { environment, sync } = scenario;
    await sync.work();
    await (await scenario.open()).work();
    environment.setFaults({ refused: 1 });
    for (const key of environment.keys) environment.change(key);
    await sync.changed(environment.keys);
    await sleep(20_000);
    const { requests } = environment.yuno;
    environment.setFaults({});
    await idle(sync);
    console.log(`outage: ${requests} requests at yuno, ${environment.kunacore.requests} at kunacore in all`);
    expect(requests).toBeLessThanOrEqual(80);
    expect((await sync.status()).yuno).toMatchObject({ parked: 0 });
    expect(environment.wrong()).toEqual([]);
  });
});

describe('a table that fails', () => {
  it('sends nothing, and parks after the attempts', async () => {
    scenario = await startScenario('redis', 3, { provider: { attempts: 3 } });
    const { environment, sync, events } = scenario;
    const [broken = '', malformed = '', gone = ''] = environment.keys;
    environment.table.delete(gone);
    environment.table.set(malformed, {
      ...environment.table.get(malformed)!,
      yunoId: 7 as unknown as string,
    });
    environment.table.get(broken)!.isBroken = true;
    await sync.work();
    await sync.changed([broken, malformed, gone], { providers: ['yuno'] });
    await idle(sync);
    expect(environment.yuno.requests).toBe(0);
    expect(
      (await Array.fromAsync(sync.parked('yuno'))).map(({ customer, code, attempts }) => [
        customer,
        code,
        attempts,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [broken, 'load_failed', 3],
        [malformed, 'load_malformed', 3],
      ]),
    );
    expect(events).toContainEqual({ type: 'skipped', provider: 'yuno', customer: gone });
    expect((await sync.find(gone)).yuno).toEqual({ state: 'idle' });
  });
});
