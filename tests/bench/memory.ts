import { startChild } from './kit/child.ts';
import type { Measurement, Row } from './kit/measurement.ts';

const calls = 100_000;
const steps = 5;

/** Whether anything stays behind of calls that are over. */
export const measurement: Measurement = {
  name: 'memory',
  title: 'Memory over 100,000 calls',
  note: 'Kilobytes on the heap after a collection, by how much more than after the first fifth of the calls, on the stub. What grows with the calls is a leak.',
  columns: ['40,000', '60,000', '80,000', '100,000'],
  isUnordered: true,
  isSlow: true,

  async run({ bundles }) {
    const rows: Row[] = [];
    for (const name of ['fetch', 'openapi-fetch', 'yuno-client', 'kunacore-client', 'adapter-update-all']) {
      const isOwn = name.includes('client') || name.startsWith('adapter');
      const words = [bundles.get(name)!.file, 'http://127.0.0.1:9', 'stub', 'full'];
      const { child } = await startChild('worker.js', words, ['--expose-gc']);
      try {
        const heaps: number[] = [];
        for (let step = 0; step < steps; step++)
          heaps.push((await child.ask<{ heap: number }>({ task: 'heap', calls: calls / steps })).heap);
        rows.push({
          name,
          isOwn,
          values: heaps.slice(1).map((heap) => Math.round((heap - heaps[0]!) / 1000)),
        });
      } catch (error) {
        rows.push({ name, isOwn, values: [], problem: (error as Error).message });
      } finally {
        child.end();
      }
    }
    return { rows };
  },
};
