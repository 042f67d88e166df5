import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idle } from './support/sync.ts';
import { startScenario, type Scenario } from './support/scenario.ts';
import { until } from './support/wait.ts';

let scenario: Scenario;
afterEach(() => scenario.end());

describe('a change in the transaction that makes it', () => {
  let client: Client;
  beforeEach(async () => {
    scenario = await startScenario('postgres', 2);
    client = new Client(scenario.part.place.at);
    await client.connect();
    await client.query('create table merchant (id text primary key, email text)');
    await client.query('begin');
    await client.query("insert into merchant values ('1', 'ana@example.com')");
  });
  afterEach(() => client.end());

  const waiting = async (): Promise<number> => (await scenario.sync.status()).yuno!.waiting;

  it('is committed with it, and leaves the search path as it was', async () => {
    const { sync, environment } = scenario;
    environment.change(environment.keys[0]!);
    await sync.changed(environment.keys[0]!, { transaction: client });
    await client.query("update merchant set email = 'eva@example.com' where id = '1'");
    expect(await waiting()).toBe(0);
    await client.query('commit');
    expect(await waiting()).toBe(1);
    await sync.work();
    await idle(sync);
    expect(environment.wrong()).toEqual([]);
  });

  it('is rolled back with it, and leaves nothing that swallows the next one', async () => {
    const { sync, environment } = scenario;
    await sync.changed(environment.keys, { transaction: client });
    await client.query('rollback');
    expect(await waiting()).toBe(0);
    expect((await client.query('select from merchant')).rowCount).toBe(0);
    await sync.changed(environment.keys);
    expect(await waiting()).toBe(2);
  });
});

describe('changes without a call of changed', () => {
  it('are found by changedSince, from where the last process was', async () => {
    scenario = await startScenario('redis', 4, { follows: true, tuning: { followMs: 100 } });
    const { environment, sync, open } = scenario;
    await sync.work();
    for (const key of environment.keys.slice(0, 3)) environment.change(key);
    await until('three have arrived', () => environment.wrong().length === 0);
    await until('the cursor is kept', () => environment.changeCursors.at(-1) === 3);
    await sync.close();

    environment.change(environment.keys[3]!);
    environment.changeCursors.length = 0;
    await (await open()).work();
    await until('the fourth has arrived', () => environment.wrong().length === 0);
    expect(environment.changeCursors[0]).toBe(3);
  });
});
