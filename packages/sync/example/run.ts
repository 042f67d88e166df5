// One merchant's table, two providers that fail now and then, a worker that is killed, and what the providers hold in the
// end. Started by `pnpm example:sync` with the kind of store as its argument.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import { startPostgres, startRedis } from '../integration/support/servers.ts';
import { readTable, writeTable, type Row } from './table.ts';

const kind = process.argv[2] ?? 'local';
const folder = mkdtempSync(join(tmpdir(), 'sync-example-'));
const table = join(folder, 'table.json');
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const yuno = createYunoFake();
const kunacore = createKunaCoreFake();
const [yunoServer, kunacoreServer] = await Promise.all([yuno.listen(), kunacore.listen()]);
const server =
  kind === 'redis' ? await startRedis() : kind === 'postgres' ? await startPostgres() : undefined;
const env = {
  ...process.env,
  STORE: kind,
  STORE_AT: server?.url ?? join(folder, 'store'),
  TABLE: table,
  YUNO_URL: yunoServer.url,
  KUNACORE_URL: kunacoreServer.url,
};

const rows: Row[] = Array.from({ length: 40 }, (_, index) => {
  const email = `before-${index}@example.com`;
  const ids = { yunoId: yuno.seed({ email }).id, kunacoreId: kunacore.seed({ email }).id };
  return { customer: `customer-${index}`, ...ids, email, changed: 0 };
});
writeTable(table, rows);
console.log(`${rows.length} customers in the table and at two providers; the store is ${kind}.`);

let changes = 0;
function change(some: readonly Row[], word: string): void {
  for (const row of some) {
    row.email = `${word}-${row.customer}@example.com`;
    row.changed = ++changes;
  }
  writeTable(table, rows);
}

/** Requests that fail: refused, carried out but not answered, cut off. */
function failSome(): void {
  for (const fake of [yuno, kunacore]) {
    fake.fail({ status: 503, times: 4, operation: 'updateCustomer' });
    fake.fail({ status: 503, applied: true, times: 2, operation: 'updateCustomer' });
    fake.fail({ reset: true, times: 2, operation: 'updateCustomer' });
    fake.fail({ status: 429, headers: { 'retry-after': '1' }, operation: 'updateCustomer' });
  }
}

function startWorker(): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts')], { env, stdio: 'inherit' });
  console.log(`Worker ${child.pid} works.`);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const requests = (): number => yuno.requests.length + kunacore.requests.length;
const rightAt = (
  customers: ReadonlyMap<string, { email?: string | null }>,
  id: 'yunoId' | 'kunacoreId',
): number => readTable(table).filter((row) => customers.get(row[id])?.email === row.email).length;
const right = (): readonly number[] => [
  rightAt(yuno.customers, 'yunoId'),
  rightAt(kunacore.customers as ReadonlyMap<string, { email?: string | null }>, 'kunacoreId'),
];
const isRight = (): boolean => right().every((count) => count === rows.length);

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 120_000;
  while (!holds() && performance.now() < end) await sleep(50);
}

let worker = startWorker();
try {
  failSome();
  change(rows, 'first');
  console.log('All customers change; 9 requests of each provider will fail.');
  await until(() => requests() >= 30);
  await kill(worker);
  console.log(`Killed worker ${worker.pid} (kill -9) after ${requests()} requests.`);
  change(rows.slice(0, 20), 'second');
  failSome();
  console.log('20 customers change while nobody works.');
  worker = startWorker();
  await until(isRight);
  // A request of the killed worker may still land; its read-back finds it.
  await sleep(4_000);
  await until(isRight);
  const [atYuno, atKunacore] = right();
  console.log(
    `${requests()} requests in all. Right in the end: ${atYuno} of ${rows.length} at yuno, ${atKunacore} of ${rows.length} at kunacore.`,
  );
  process.exitCode = isRight() ? 0 : 1;
} finally {
  await kill(worker);
  await Promise.all([yunoServer.close(), kunacoreServer.close(), server?.stop()]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
