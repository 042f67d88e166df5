// One merchant's table, two providers that fail now and then, a worker that is killed, and what the providers hold in the
// end. Started by `pnpm example:sync` with the kind of store as its argument.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { kill } from '../integration/support/servers.ts';
import { startStore, type Kind } from '../integration/support/stores.ts';
import { sleep, until } from '../integration/support/wait.ts';
import { createEnvironment } from '../integration/support/environment.ts';

const store = await startStore((process.argv[2] ?? 'local') as Kind);
const { kind, at } = store.place;
const environment = await createEnvironment(40);
const { keys, yuno, kunacore, urls } = environment;
console.log(`${keys.length} customers in the table and at two providers; the store is ${kind}.`);

function startWorker(): ChildProcess {
  const env = {
    ...process.env,
    STORE: kind,
    STORE_AT: at,
    TABLE: urls.tableUrl,
    YUNO: urls.yunoUrl,
    KUNACORE: urls.kunacoreUrl,
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts')], { env, stdio: 'inherit' });
  console.log(`Worker ${child.pid} works.`);
  return child;
}

const updates = (): number => yuno.updates.length + kunacore.updates.length;
const isRight = (): boolean => environment.wrong().length === 0;

let worker = startWorker();
try {
  // Requests are refused, carried out but not answered, cut off, or told to come later.
  environment.setFaults({ refused: 0.1, applied: 0.05, reset: 0.05, limited: 0.02 });
  keys.forEach(environment.change);
  console.log('All customers change; a fifth of the requests fail.');
  await until('many requests are made', () => updates() >= 30, 120_000);
  await kill(worker);
  console.log(`Killed worker ${worker.pid} (kill -9) after ${updates()} updates.`);
  keys.slice(0, 20).forEach(environment.change);
  console.log('20 customers change while nobody works.');
  worker = startWorker();
  await until('all are right', isRight, 120_000);
  // A request of the killed worker may still land; its read-back finds it.
  await sleep(4_000);
  await until('all are right', isRight, 120_000);
  const right = keys.length - environment.wrong().length;
  console.log(`${updates()} updates in all. Right in the end: ${right} of ${keys.length} at both providers.`);
  process.exitCode = isRight() ? 0 : 1;
} finally {
  await kill(worker);
  await store.stop();
  environment.close();
}
