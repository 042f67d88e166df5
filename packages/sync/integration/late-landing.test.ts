import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSync, idle } from './support/sync.ts';
import { kinds, serverKinds, startStore, type Kind, type TestStore } from './support/stores.ts';
import { sleep, until } from './support/wait.ts';
import { killWorkers, startWorker } from './support/worker-process.ts';
import { createWorld, type World } from './support/world.ts';

const customers = 30;
const lateMs = 1_500;

let world: World;
let store: TestStore;
beforeEach(async () => {
  world = await createWorld(customers);
});
afterEach(async () => {
  killWorkers();
  await store.stop();
  await world.close();
});

/**
 * The first request for each customer is lost and lands late; the customer changes meanwhile, and the newer value lands
 * first. Returns how many are wrong in the end.
 */
async function wrongInTheEnd(kind: Kind, readsBack: boolean): Promise<number> {
  store = await startStore(kind);
  const sync = await openSync({
    place: store.place,
    yunoUrl: world.yuno.url,
    kunacoreUrl: world.kunacore.url,
    tableUrl: world.tableUrl,
    provider: { settleMs: 2_500 },
    tuning: { backOffMs: 100, maxBackOffMs: 300, failuresToHold: 1_000, readsBack },
  });
  world.yuno.lateMs = lateMs;
  world.yuno.decide = (body) => (body.includes('"v1.') ? 'late' : 'none');
  await sync.work();
  for (const key of world.keys) world.change(key);
  await sync.changed(world.keys);
  // The first answers are lost, and the newer values arrive long before the first ones land.
  await until('every first answer is lost', () => world.yuno.updates.length >= customers);
  for (const key of world.keys) world.change(key);
  await sync.changed(world.keys);
  await sleep(lateMs + 2_000);
  await idle(sync);
  await sync.close();
  return world.wrong().length;
}

/**
 * A worker stands still between reading a customer and sending it, longer than its lease. Another one takes over, sends
 * something newer, and has read it back by the time that the first one goes on and sends what it had read. Returns
 * whether the provider is right in the end.
 */
async function isRightAfterStandingStill(kind: Kind, readsBack: boolean): Promise<boolean> {
  store = await startStore(kind);
  const part = {
    place: store.place,
    yunoUrl: world.yuno.url,
    kunacoreUrl: world.kunacore.url,
    tableUrl: world.tableUrl,
    leaseMs: 1_000,
    provider: { settleMs: 1_000 },
  };
  const [key = ''] = world.keys;
  const sync = await openSync(part);
  const frozen = await startWorker({ ...part, tuning: { readsBack } });
  world.change(key);
  const read = new Promise<void>((resolve) => {
    world.onRead = () => {
      frozen.signal('SIGSTOP');
      world.onRead = undefined;
      resolve();
    };
  });
  await sync.changed(key, { providers: ['yuno'] });
  await read;
  world.change(key);
  await sync.changed(key, { providers: ['yuno'] });
  await sync.work();
  await until('the newer value has arrived', () => world.yuno.updates.length > 0);
  await idle(sync);
  const updates = world.yuno.updates.length;
  frozen.signal('SIGCONT');
  await until('the older value has arrived', () => world.yuno.updates.length > updates);
  await sleep(500);
  await idle(sync);
  await frozen.kill();
  await sync.close();
  const { yunoId, email } = world.table.get(key)!;
  return world.fakes.yuno.customers.get(yunoId)?.email === email;
}

describe.each(serverKinds)('a worker on %s that stood still longer than its lease', (kind) => {
  it('has what it sent read back', async () => {
    expect(await isRightAfterStandingStill(kind, true)).toBe(true);
  });
});

it('without the read-back the provider keeps it: this test can fail', async () => {
  expect(await isRightAfterStandingStill('redis', false)).toBe(false);
});

describe.each(kinds)('requests that land late, on %s', (kind) => {
  it('are found by the read-back, and repaired', async () => {
    expect(await wrongInTheEnd(kind, true)).toBe(0);
  });
});

it('without the read-back they stay: this test can fail', async () => {
  expect(await wrongInTheEnd('redis', false)).toBe(customers);
});
