import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSync, idle } from './support/sync.ts';
import { kinds, startStore, type Kind, type TestStore } from './support/stores.ts';
import { sleep, until } from './support/wait.ts';
import { createWorld, type World } from './support/world.ts';

const customers = 30;
const lateMs = 1_500;

let world: World;
let store: TestStore;
beforeEach(async () => {
  world = await createWorld(customers);
});
afterEach(async () => {
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

describe.each(kinds)('requests that land late, on %s', (kind) => {
  it('are found by the read-back, and repaired', async () => {
    expect(await wrongInTheEnd(kind, true)).toBe(0);
  });
});

it('without the read-back they stay: this test can fail', async () => {
  expect(await wrongInTheEnd('redis', false)).toBe(customers);
});
