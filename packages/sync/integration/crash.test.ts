import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idle, openSync, type Part } from './support/sync.ts';
import { kinds, startStore, type TestStore } from './support/stores.ts';
import { sleep } from './support/wait.ts';
import { killWorkers, startWorker, type WorkerProcess } from './support/worker-process.ts';
import { createWorld, type World } from './support/world.ts';

// How long a worker lives: the local store needs a second to be as fast as it gets.
const lives = {
  local: { kills: 10, leastMs: 1_500, mostMs: 3_000, leastAcknowledged: 30 },
  postgres: { kills: 20, leastMs: 200, mostMs: 800, leastAcknowledged: 100 },
  redis: { kills: 20, leastMs: 200, mostMs: 800, leastAcknowledged: 100 },
};

let world: World;
let store: TestStore;
beforeEach(async () => {
  world = await createWorld(60);
});
afterEach(async () => {
  killWorkers();
  await store.stop();
  await world.close();
});

describe.each(kinds)('workers on %s that are killed while they work', (kind) => {
  it('lose no change that was acknowledged, and leave no customer wrong', async () => {
    const { kills, leastMs, mostMs, leastAcknowledged } = lives[kind];
    store = await startStore(kind);
    const { random } = world;
    world.setFaults({ refused: 0.04, applied: 0.03, reset: 0.02, late: 0.02 });
    const part: Part = {
      place: store.place,
      yunoUrl: world.yuno.url,
      kunacoreUrl: world.kunacore.url,
      tableUrl: world.tableUrl,
      leaseMs: 2_000,
      provider: { settleMs: 3_000, attempts: 100 },
      tuning: { backOffMs: 100, maxBackOffMs: 1_000 },
    };
    // The local store is for one process, which then also enqueues.
    const workers: WorkerProcess[] = await Promise.all(
      Array.from({ length: kind === 'local' ? 1 : 2 }, () => startWorker(part)),
    );
    const producer = kind === 'local' ? undefined : await openSync(part);
    const changed = (key: string): Promise<void> => (producer ?? workers[0]!).changed(key);

    const unsaid = new Set<string>();
    let acknowledged = 0;
    let isOver = false;
    const producing = (async () => {
      while (!isOver) {
        // Half of the changes are of ten customers.
        const key = world.keys[Math.floor(random() * (random() < 0.5 ? 10 : world.keys.length))]!;
        world.change(key);
        unsaid.add(key);
        await changed(key).then(
          () => {
            acknowledged++;
            unsaid.delete(key);
          },
          () => sleep(20),
        );
        await sleep(random() * 10);
      }
    })();

    for (let killed = 0; killed < kills; killed++) {
      await sleep(leastMs + random() * (mostMs - leastMs));
      const index = Math.floor(random() * workers.length);
      await workers[index]!.kill();
      workers[index] = await startWorker(part);
    }
    isOver = true;
    await producing;
    world.setFaults({});

    let sync = producer;
    if (!sync) {
      await workers[0]!.kill();
      sync = await openSync(part);
      await sync.work();
    }
    await idle(sync);
    // What was never acknowledged may be wrong: the caller knows that it has to say it again.
    const lost = world.wrong().filter((key) => !unsaid.has(key));
    await sync.changed([...unsaid]);
    await idle(sync);
    const updates = world.yuno.updates.length + world.kunacore.updates.length;
    console.log(`${kind}: ${kills} kills, ${acknowledged} changes acknowledged, ${updates} updates`);

    expect(acknowledged).toBeGreaterThan(leastAcknowledged);
    expect(lost).toEqual([]);
    expect(world.wrong()).toEqual([]);
    await Promise.all(workers.map((worker) => worker.kill()));
    await sync.close();
  });
});
