import assert from 'node:assert/strict';
import { runSubprocess } from '../subprocesses/run-subprocess.js';
import { close, type Act, answer, pour, reset, stall, writeAndStall } from '../server/faults.js';
import { httpHead } from '../server/http-answer.js';
import { startFaultServer } from '../server/fault-server.js';
import { oneOfEachProvider, testedProviders } from '../clients/tested-clients.js';
import { isLogin } from '../clients/tested-client.js';
import type { Suite } from './suite.js';

const calls = 100_000;
const mostGrowth = 5 * 2 ** 20;

const faults: Readonly<Record<string, Act>> = {
  '404': answer(404, '{}'),
  '503': answer(503, '{}'),
  '429': answer(429, '{}', { 'retry-after': '20' }),
  '307': answer(307, 'x'.repeat(100_000), { location: '/elsewhere' }),
  'a web page': answer(200, '<html>'),
  'a flood': pour(httpHead(200), Buffer.alloc(65_536)),
  'a body that stalls': writeAndStall(httpHead(200, { 'content-length': '99' })),
  'an error that stalls': writeAndStall(httpHead(500, { 'content-length': '99' })),
  silence: stall,
  'a reset': reset,
  'an end': close,
};

/** What a client leaves behind in a process that lives long, and in one that wants to end. */
export const longLife: Suite = ({ test, lane }) => {
  for (const [provider, { clients }] of testedProviders) {
    test(`${provider}: a process with nothing else to do ends, however its calls ended`, async () => {
      const server = await startFaultServer({ good: clients.at(-1)!.good, keepAlive: true });
      server.breakDown(
        { onRequest: (exchange) => faults[exchange.request!.headers['x-fault']!]!(exchange) },
        (request) => !isLogin(request) && request.headers['x-fault'] !== undefined,
      );
      try {
        const input = { provider, port: server.port, faults: Object.keys(faults) };
        const { code, output, errors } = await runSubprocess('exits', input, { limitMs: 40_000 });
        assert.equal(code, 0, errors || 'it did not end');
        const { lingeredMs, busyWith } = JSON.parse(output) as { lingeredMs: number; busyWith: string[] };
        assert.ok(
          lingeredMs < 1000,
          `it lingered for ${Math.round(lingeredMs)} ms with ${busyWith.join(', ')}`,
        );
      } finally {
        await server.close();
      }
    });
  }

  if (lane === 'quick') return;
  for (const { name } of oneOfEachProvider) {
    test(`${name}: ${calls} calls on one signal leave nothing on it, and the heap as it was`, async () => {
      const { code, output, errors } = await runSubprocess(
        'long-life',
        { tested: name, calls },
        { flags: ['--expose-gc'] },
      );
      assert.equal(code, 0, errors);
      const { grownBytes, requests, ...left } = JSON.parse(output) as Record<string, number>;
      assert.ok(requests! >= calls);
      assert.ok(grownBytes! < mostGrowth, `the heap has grown by ${Math.round(grownBytes! / 1024)} KiB`);
      assert.deepEqual(left, { listeners: 0, timers: 0 });
    });
  }
};
