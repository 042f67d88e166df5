// Makes calls that end in every way, and then has nothing more to do: it prints a line, and has to end by itself.
import { endOf } from '../runner/observe.js';
import type { TestedClient } from '../clients/tested-client.js';
import { testedProviders } from '../clients/tested-clients.js';
import { readInput } from './run-subprocess.js';

const { provider, port, faults } = await readInput<{ provider: string; port: number; faults: string[] }>();

async function endEveryWay(tested: TestedClient): Promise<void> {
  // A client each: after a 429 one that is held back would send nothing of what comes next.
  const open = () => tested.open({ baseUrl: `http://127.0.0.1:${port}`, maxAttempts: 1 });
  for (const fault of faults) {
    const client = open();
    const headers = { 'x-fault': fault };
    await endOf(client.update({ headers, timeoutMs: 100 }));
    await endOf(client.create({ headers, deadlineMs: 100 }));
    const controller = new AbortController();
    const call = endOf(client.update({ headers, signal: controller.signal, maxAttempts: 3 }));
    setTimeout(() => controller.abort(), 30);
    await call;
  }
  await open().update();
}

await Promise.all(testedProviders.get(provider)!.clients.map(endEveryWay));
const startedAt = performance.now();
const busyWith = process.getActiveResourcesInfo();
process.on('exit', () =>
  console.log(JSON.stringify({ lingeredMs: performance.now() - startedAt, busyWith })),
);
