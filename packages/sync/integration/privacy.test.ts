import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from './support/command.ts';
import { idle } from './support/sync.ts';
import { all, setStage, type Stage } from './support/stage.ts';
import { kinds, type Place, type TestStore } from './support/stores.ts';

let stage: Stage;
afterEach(() => stage.end());

/** Everything that is on the disk of a folder. */
function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

async function allRows(url: string): Promise<string> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'bullmq'`);
  const tables: unknown[] = [];
  for (const { tablename } of rows) {
    tables.push((await client.query(`select * from bullmq.${String(tablename)}`)).rows);
  }
  await client.end();
  return JSON.stringify(tables);
}

async function allKeys(url: string): Promise<string> {
  const client = new Redis(url);
  const found: unknown[] = [];
  for (const key of await client.keys('*')) {
    const type = await client.type(key);
    const read = {
      string: () => client.get(key),
      hash: () => client.hgetall(key),
      list: () => client.lrange(key, 0, -1),
      zset: () => client.zrange(key, 0, -1),
      set: () => client.smembers(key),
      stream: () => client.xrange(key, '-', '+'),
    }[type];
    found.push(key, await read?.());
  }
  client.disconnect();
  return JSON.stringify(found);
}

/** All that a store holds, as its own tools show it and as its files hold it. */
async function contentOf({ place, server }: TestStore): Promise<string> {
  const shown = async ({ kind, ...where }: Place): Promise<string> => {
    if (kind === 'local') return '';
    const { url } = where as { url: string };
    return kind === 'redis' ? allKeys(url) : allRows(url);
  };
  const files = place.kind === 'local' ? place.folder : server!.folder;
  return `${await shown(place)}\n${filesIn(files)}`;
}

describe.each(kinds)('a store on %s', (kind) => {
  it('holds no value of a customer, whatever happened; nor does an event, a listing or the command', async () => {
    stage = await setStage(kind, 30, { provider: { attempts: 2 }, tuning: { failuresToHold: 1_000 } });
    const { world, sync, events, store, part } = stage;
    const [retried = '', parked = '', refused = '', waiting = ''] = world.keys;
    await sync.work();
    world.setFaults({ refused: 0.1, applied: 0.1, reset: 0.1 });
    for (const key of world.keys) {
      world.change(key);
      await sync.changed(key);
    }
    await idle(sync);
    world.setFaults({});
    // An error body that quotes the value, as providers' own messages do.
    const quoting = { code: 'INVALID_PARAMETERS', messages: [`${world.table.get(parked)!.email} is taken`] };
    world.fakes.yuno.fail({ status: 400, body: quoting, operation: 'updateCustomer' });
    await sync.changed(parked, { providers: ['yuno'] });
    await idle(sync);
    // A value that the rules refuse, one that is left out, and one that still waits.
    world.table.get(refused)!.email = 'no address of canary.example.com';
    world.table.get(retried)!.firstName = 'Xq';
    await sync.changed([refused, retried]);
    await idle(sync);
    await (await sync.sweep({ repair: true })).finished();
    await idle(sync);
    await sync.pause();
    world.change(waiting);
    await sync.changed(waiting);

    expect((await sync.status()).yuno).toMatchObject({ waiting: 1, partial: expect.any(Number) as number });
    const listed = JSON.stringify([
      await all(sync.parked('yuno')),
      await all(sync.parked('kunacore')),
      await sync.find(parked),
      await sync.runs(),
      events,
    ]);
    expect(listed).toContain('invalid_request');
    const content = await contentOf(store);
    expect(content).toContain(kind === 'redis' ? parked : 'cb-yuno');
    for (const text of [listed, content, await commandOutput(part)]) {
      expect(text).not.toContain('example.com');
      expect(text).not.toContain('Xq"');
    }
  });
});

/** What the command prints about a sync. */
async function commandOutput(part: Stage['part']): Promise<string> {
  const calls = [['status'], ['parked'], ['parked', '--json'], ['find', 'customer-1'], ['parked', 'stripe']];
  const ended = await Promise.all(calls.map((args) => runCommand(part, ...args)));
  const text = ended.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  expect(text).toContain('invalid_request');
  expect(text).toContain('parked');
  return text;
}
