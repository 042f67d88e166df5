import { Client } from 'pg';
import { afterEach, expect, it } from 'vitest';
import { openPostgresStore } from '../dist/stores/postgres/postgres.js';
import { openRedisStore } from '../dist/stores/redis/redis.js';
import { startPostgres, startRedis, type Server } from './support/servers.ts';

let server: Server | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const refused = async (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => 'opened',
    ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
  );

it.each([
  ['Redis', () => openRedisStore('redis://:a-secret@127.0.0.1:1')],
  ['PostgreSQL', () => openPostgresStore('postgres://sync:a-secret@127.0.0.1:1/postgres')],
])('a store on %s that does not answer is named, without the address', async (name, open) => {
  expect(await refused(open())).toMatch(
    new RegExp(`^network: sync: the ${name} store cannot be reached \\(\\w+\\)$`),
  );
});

it.each([
  [() => openRedisStore('redis://127.0.0.1:1', { prefix: 'a:b' }), 'prefix'],
  [() => openRedisStore(undefined as unknown as string), 'connection'],
  [() => openPostgresStore(7 as unknown as string), 'connection'],
  [() => openPostgresStore('postgres://127.0.0.1:1', { migrate: 'yes' as unknown as boolean }), 'migrate'],
])('a wrong option is named before anything is asked: %#', async (open, option) => {
  expect(await refused(open())).toMatch(new RegExp(`^configuration: sync: ${option} must be`));
});

it('Redis that evicts keys is refused', async () => {
  server = await startRedis('--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru');
  expect(await refused(openRedisStore(server.url))).toMatch(
    /^configuration: .*evicts keys \(maxmemory-policy allkeys-lru\)/,
  );
});

it('PostgreSQL without tables, with newer ones, and for another role is refused', async () => {
  server = await startPostgres();
  expect(await refused(openPostgresStore(server.url))).toMatch(
    /^configuration: .*open it once with \{ migrate: true \}/,
  );
  await (await openPostgresStore(server.url, { migrate: true })).close();
  await (await openPostgresStore({ connectionString: server.url })).close();

  const client = new Client(server.url);
  await client.connect();
  await client.query('update bullmq.migration set min_client_version = 99');
  expect(await refused(openPostgresStore(server.url))).toMatch(/^configuration: .*newer version of BullMQ/);
  await client.end();
  const nobody = server.url.replace('sync@', 'nobody-of-this-name@');
  expect(await refused(openPostgresStore(nobody))).toMatch(
    /^configuration: sync: store refused this role \(28000\)/,
  );
});
