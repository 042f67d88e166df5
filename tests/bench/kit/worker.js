// Started as a child: worker.js <bundle of a peer> <base URL> <stub or loopback> <full or small>. Makes as many calls as the
// parent asks for, so many at a time, and says what they took.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { changes, id, kunacoreChanges, patches } from './customer.js';
import { stubFetch } from './stub.js';

const [bundle, baseUrl, transport, size] = process.argv.slice(2);
const isStub = transport === 'stub';
// Some clients take no fetch of their own.
if (isStub) globalThis.fetch = stubFetch;
globalThis.baseUrl = `${baseUrl}/v1`;
let call;
try {
  const { create } = await import(pathToFileURL(bundle).href);
  call = await create({
    baseUrl,
    fetch: isStub ? stubFetch : undefined,
    isStub,
    id,
    changes: changes[size],
    kunacoreChanges: kunacoreChanges[size],
    patch: patches[size],
  });
} catch (error) {
  call = () => Promise.reject(error);
}

async function run({ calls, concurrency }) {
  let left = calls;
  const lane = async () => {
    while (left-- > 0) await call();
  };
  const before = process.cpuUsage();
  const startedAt = performance.now();
  if (concurrency === 1) await lane();
  else await Promise.all(Array.from({ length: Math.min(concurrency, calls) }, lane));
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  return { cpuUs: (user + system) / calls, calls, ms };
}

/** What calls leave on the heap until the collector runs; it must not run meanwhile. */
async function bytesOf({ calls }) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < calls; index++) await call();
  return { bytes: (process.memoryUsage().heapUsed - before) / calls };
}

async function heapAfter({ calls }) {
  for (let index = 0; index < calls; index++) await call();
  globalThis.gc();
  return { heap: process.memoryUsage().heapUsed };
}

const tasks = { run, bytes: bytesOf, heap: heapAfter };
process.on('message', async ({ task, ...given }) => {
  try {
    process.send(await tasks[task](given));
  } catch (error) {
    process.send({ problem: String(error?.message ?? error).slice(0, 200) });
  }
});
process.on('disconnect', () => process.exit());
// One call shows that it works.
process.send(
  await call().then(
    () => ({ ready: true }),
    (error) => ({ problem: `the call failed: ${String(error?.message ?? error).slice(0, 200)}` }),
  ),
);
