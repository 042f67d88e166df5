import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idle } from './support/sync.ts';
import { setStage, type Stage } from './support/stage.ts';
import { until } from './support/wait.ts';

let stage: Stage;
afterEach(() => stage.end());

describe('a change in the transaction that makes it', () => {
  let client: Client;
  beforeEach(async () => {
    stage = await setStage('postgres', 2);
    client = new Client(stage.part.place.at);
    await client.connect();
    await client.query('create table merchant (id text primary key, email text)');
    await client.query('begin');
    await client.query("insert into merchant values ('1', 'ana@example.com')");
  });
  afterEach(() => client.end());

  const waiting = async (): Promise<number> => (await stage.sync.status()).yuno!.waiting;

  it('is committed with it, and leaves the search path as it was', async () => {
    const { sync, world } = stage;
    world.change(world.keys[0]!);
    await sync.changed(world.keys[0]!, { transaction: client });
    await client.query("update merchant set email = 'eva@example.com' where id = '1'");
    expect(await waiting()).toBe(0);
    await client.query('commit');
    expect(await waiting()).toBe(1);
    await sync.work();
    await idle(sync);
    expect(world.wrong()).toEqual([]);
  });

  it('is rolled back with it, and leaves nothing that swallows the next one', async () => {
    const { sync, world } = stage;
    await sync.changed(world.keys, { transaction: client });
    await client.query('rollback');
    expect(await waiting()).toBe(0);
    expect((await client.query('select from merchant')).rowCount).toBe(0);
    await sync.changed(world.keys);
    expect(await waiting()).toBe(2);
  });
});

describe('changes without a call of changed', () => {
  it('are found by changedSince, from where the last process was', async () => {
    stage = await setStage('redis', 4, { follows: true, tuning: { followMs: 100 } });
    const { world, sync, open } = stage;
    await sync.work();
    for (const key of world.keys.slice(0, 3)) world.change(key);
    await until('three have arrived', () => world.wrong().length === 0);
    await until('the cursor is kept', () => world.changeCursors.at(-1) === 3);
    await sync.close();

    world.change(world.keys[3]!);
    world.changeCursors.length = 0;
    await (await open()).work();
    await until('the fourth has arrived', () => world.wrong().length === 0);
    expect(world.changeCursors[0]).toBe(3);
  });
});
