// Makes 100,000 calls on one AbortSignal and prints by how much the heap has grown (run with --expose-gc).
import { getEventListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { endOf } from '../runner/observe.js';
import { answerOf, goodAnswer } from '../stub/stub-fetch.js';
import { testedClients } from '../clients/tested-clients.js';
import { readInput } from './run-subprocess.js';

const { tested: name, calls } = await readInput<{ tested: string; calls: number }>();
const tested = testedClients.find((one) => one.name === name)!;
const collect = (globalThis as { gc?: () => void }).gc!;

let requests = 0;
const client = tested.open({
  baseUrl: 'https://provider.example.com',
  fetch: async (url) => (++requests % 10 === 0 ? answerOf(404) : goodAnswer(tested, url)),
  onEvent: () => {},
});
const { signal } = new AbortController();

async function call(count: number): Promise<number> {
  for (let made = 0; made < count; made += 10) {
    await Promise.all(Array.from({ length: 10 }, () => endOf(client.update({ signal, timeoutMs: 60_000 }))));
  }
  for (let round = 0; round < 4; round++) {
    await turn();
    collect();
  }
  return process.memoryUsage().heapUsed;
}

const before = await call(5000);
const after = await call(calls);
console.log(
  JSON.stringify({
    grownBytes: after - before,
    requests,
    listeners: getEventListeners(signal, 'abort').length,
    timers: process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length,
  }),
);
