import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { createSync, defaultTuning } from './support/dist.ts';
import { createFakes, type Given } from '../test/support/fakes.ts';
import { idle } from './support/sync.ts';
import { setStage, type Stage } from './support/stage.ts';
import { openStore, startStore, type Place } from './support/stores.ts';
import { until } from './support/wait.ts';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.end();
  stage = undefined;
});

describe('a change in the transaction that makes it', () => {
  async function connect(): Promise<Client> {
    const { place } = stage!.store;
    const client = new Client('url' in place ? place.url : '');
    await client.connect();
    await client.query('create table if not exists merchant (id text primary key, email text)');
    await client.query('begin');
    return client;
  }

  it('is committed with it, and leaves the search path as it was', async () => {
    stage = await setStage('postgres', 2);
    const { sync, world } = stage;
    const client = await connect();
    await client.query("insert into merchant values ('1', 'ana@example.com')");
    world.change(world.keys[0]!);
    await sync.changed(world.keys[0]!, { transaction: client });
    await client.query("update merchant set email = 'eva@example.com' where id = '1'");
    expect((await sync.status()).yuno).toMatchObject({ waiting: 0 });
    await client.query('commit');
    expect((await sync.status()).yuno).toMatchObject({ waiting: 1 });
    await sync.work();
    await idle(sync);
    expect(world.wrong()).toEqual([]);
    await client.end();
  });

  it('is rolled back with it', async () => {
    stage = await setStage('postgres', 2);
    const { sync, world } = stage;
    const client = await connect();
    await client.query("insert into merchant values ('1', 'ana@example.com')");
    await sync.changed(world.keys, { transaction: client });
    await client.query('rollback');
    expect((await sync.status()).yuno).toMatchObject({ waiting: 0 });
    expect((await client.query('select from merchant')).rowCount).toBe(0);
    // And leaves nothing that swallows the next one.
    await sync.changed(world.keys);
    expect((await sync.status()).yuno).toMatchObject({ waiting: 2 });
    await client.end();
  });

  it('is refused by another store, by name', async () => {
    stage = await setStage('redis', 1);
    const transaction = { query: () => Promise.reject(new Error('asked')) };
    await expect(stage.sync.changed('a', { transaction })).rejects.toMatchObject({
      code: 'configuration',
      issues: [{ path: 'transaction', message: 'needs a PostgreSQL store, not a redis one' }],
    });
  });
});

describe('changes that were never said', () => {
  it('are found by changedSince, from where the last process was', async () => {
    const store = await startStore('redis');
    const { customers, yuno } = createFakes();
    const log: string[] = [];
    const cursors: (string | undefined)[] = [];
    const rows = new Map([1, 2, 3, 4].map((id) => [`customer-${id}`, yuno.seed().id]));
    const open = async (place: Place) =>
      createSync<Given>(
        {
          customers,
          store: await openStore(place),
          providers: { yuno: { ratePerSecond: 100 } },
          load: async (key) => ({ ids: { yuno: rows.get(key) }, patch: { email: `${key}.x@example.com` } }),
          changedSince: async (cursor) => {
            cursors.push(cursor);
            const at = Number(cursor ?? 0);
            const page = log.slice(at, at + 2);
            return { customers: page, next: `${at + page.length}` };
          },
        },
        { ...defaultTuning, followMs: 100 },
      );
    const holds = (id: number): boolean =>
      yuno.customers.get(rows.get(`customer-${id}`)!)?.email === `customer-${id}.x@example.com`;

    const first = await open(store.place);
    await first.work();
    log.push('customer-1', 'customer-2', 'customer-3');
    await until('three have arrived', () => [1, 2, 3].every(holds));
    await until('the cursor is kept', () => cursors.at(-1) === '3');
    await first.close();

    log.push('customer-4');
    cursors.length = 0;
    const second = await open(store.place);
    await second.work();
    await until('the fourth has arrived', () => holds(4));
    expect(cursors[0]).toBe('3');
    await second.close();
    await store.stop();
  });
});
