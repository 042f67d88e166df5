import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { idle } from './support/sync.ts';
import { setStage, type Stage } from './support/stage.ts';
import { serverKinds } from './support/stores.ts';
import { sleep } from './support/wait.ts';

let stage: Stage;
afterEach(() => stage.end());

describe.each(serverKinds)('a server of %s that is killed', (kind) => {
  it('loses no change that was acknowledged, and workers go on', async () => {
    stage = await setStage(kind, 60, { leaseMs: 2_000 });
    const { world, sync, store } = stage;
    world.setFaults({ refused: 0.05, applied: 0.05 });
    await sync.work();
    const unsaid = new Set<string>();
    let acknowledged = 0;
    let isOver = false;
    const producing = (async () => {
      while (!isOver) {
        const key = world.keys[Math.floor(world.random() * world.keys.length)]!;
        world.change(key);
        unsaid.add(key);
        await sync.changed(key).then(
          () => {
            acknowledged++;
            unsaid.delete(key);
          },
          () => sleep(50),
        );
      }
    })();
    for (let killed = 0; killed < 4; killed++) {
      // The append-only file of Redis is written to disk once a second; the system has it before that.
      await sleep(1_000 + world.random() * 500);
      await store.server!.restart(300);
    }
    isOver = true;
    await producing;
    world.setFaults({});
    await idle(sync);
    const lost = world.wrong().filter((key) => !unsaid.has(key));
    console.log(`${kind}: 4 kills of the server, ${acknowledged} acknowledged, ${unsaid.size} refused`);
    await sync.changed([...unsaid]);
    await idle(sync);
    expect(acknowledged).toBeGreaterThan(50);
    expect(lost).toEqual([]);
    expect(world.wrong()).toEqual([]);
  });
});

describe('a store that is lost', () => {
  it('is rebuilt by a back-fill', async () => {
    stage = await setStage('redis', 60);
    const { world, sync, store } = stage;
    for (const key of world.keys) world.change(key);
    await sync.changed(world.keys);
    const client = new Redis(store.server!.url);
    await client.flushall();
    client.disconnect();
    expect((await sync.status()).yuno).toMatchObject({ waiting: 0 });
    await sync.work();
    await (await sync.backfill()).finished();
    await idle(sync);
    expect(world.wrong()).toEqual([]);
  });
});
