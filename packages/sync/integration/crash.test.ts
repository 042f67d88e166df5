import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { startScenario, type Scenario } from './support/scenario.ts';
import { kinds, serverKinds } from './support/stores.ts';
import { idle, type TestSync } from './support/sync.ts';
import { sleep } from './support/wait.ts';
import { startWorker } from './support/worker-process.ts';

let scenario: Scenario;
afterEach(() => scenario.end());

/** Changes customers all the time, half of the changes of ten of them; `changed` is called again until it resolves. */
function startChanging(changed: (key: string) => Promise<void>) {
  const { environment } = scenario;
  let unacknowledged: string | undefined;
  let acknowledged = 0;
  let isOver = false;
  const changing = (async () => {
    while (!isOver) {
      const some = environment.random() < 0.5 ? 10 : environment.keys.length;
      const key = environment.keys[Math.floor(environment.random() * some)]!;
      environment.change(key);
      unacknowledged = key;
      while (unacknowledged && !isOver) {
        try {
          await changed(key);
          acknowledged++;
          unacknowledged = undefined;
        } catch {
          await sleep(20);
        }
      }
      await sleep(environment.random() * 10);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await changing;
      environment.setFaults({});
    },
    async expectNothingLost(sync: TestSync, leastAcknowledged: number) {
      await idle(sync);
      const lost = environment.wrong().filter((key) => key !== unacknowledged);
      const updates = environment.yuno.updates.length + environment.kunacore.updates.length;
      console.log(`${acknowledged} changes acknowledged, ${updates} updates`);
      expect(acknowledged).toBeGreaterThan(leastAcknowledged);
      expect(lost).toEqual([]);
      if (unacknowledged) await sync.changed(unacknowledged);
      await idle(sync);
      expect(environment.wrong()).toEqual([]);
    },
  };
}

// How long a worker lives: the local store needs a second to be as fast as it gets.
const lives = {
  local: { kills: 10, leastMs: 1_500, mostMs: 3_000, leastAcknowledged: 10 },
  postgres: { kills: 20, leastMs: 200, mostMs: 800, leastAcknowledged: 100 },
  redis: { kills: 20, leastMs: 200, mostMs: 800, leastAcknowledged: 100 },
};

describe.each(kinds)('workers on %s that are killed while they work', (kind) => {
  it('lose no change that was acknowledged, and leave no customer wrong', async () => {
    const { kills, leastMs, mostMs, leastAcknowledged } = lives[kind];
    const tuning = { backOffMs: 100, maxBackOffMs: 1_000 };
    scenario = await startScenario(kind, 60, { leaseMs: 2_000, provider: { settleMs: 3_000 }, tuning });
    const { environment, part, sync, open } = scenario;
    environment.setFaults({ refused: 0.04, applied: 0.03, reset: 0.02, late: 0.02 });
    // The local store is for one process, which then also enqueues.
    const isAlone = kind === 'local';
    if (isAlone) await sync.close();
    const workers = await Promise.all(Array.from({ length: isAlone ? 1 : 2 }, () => startWorker(part)));
    const changes = startChanging((key) => (isAlone ? workers[0]! : sync).changed(key));

    for (let killed = 0; killed < kills; killed++) {
      await sleep(leastMs + environment.random() * (mostMs - leastMs));
      const index = Math.floor(environment.random() * workers.length);
      await workers[index]!.kill();
      workers[index] = await startWorker(part);
    }
    await changes.stop();
    if (!isAlone) return changes.expectNothingLost(sync, leastAcknowledged);
    await workers[0]!.kill();
    const last = await open();
    await last.work();
    await changes.expectNothingLost(last, leastAcknowledged);
  });
});

describe.each(serverKinds)('a server of %s that is killed', (kind) => {
  it('loses no change that was acknowledged, and workers go on', async () => {
    scenario = await startScenario(kind, 60, { leaseMs: 2_000 });
    const { environment, sync, store } = scenario;
    environment.setFaults({ refused: 0.05, applied: 0.05 });
    await sync.work();
    const changes = startChanging((key) => sync.changed(key));
    for (let killed = 0; killed < 4; killed++) {
      // The append-only file of Redis is written to disk once a second; the system has it before that.
      await sleep(1_000 + environment.random() * 500);
      await store.server!.restart(300);
    }
    await changes.stop();
    await changes.expectNothingLost(sync, 50);
  });
});

describe('a store that is lost', () => {
  it('is rebuilt by a back-fill', async () => {
    scenario = await startScenario('redis', 60);
    const { environment, sync, store } = scenario;
    for (const key of environment.keys) environment.change(key);
    await sync.changed(environment.keys);
    const client = new Redis(store.server!.url);
    await client.flushall();
    client.disconnect();
    expect((await sync.status()).yuno).toMatchObject({ waiting: 0 });
    await sync.work();
    await (await sync.backfill()).finished();
    await idle(sync);
    expect(environment.wrong()).toEqual([]);
  });
});
