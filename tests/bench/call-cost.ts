import { type Child, startChild } from './kit/child.ts';
import type { Measurement, Row } from './kit/measurement.ts';
import { floor, peers } from './kit/peers.ts';
import { median, rounded, withSpread } from './kit/statistics.ts';
import { turnsWithin } from './kit/turns.ts';

const sizes = ['full', 'small'] as const;
type Size = (typeof sizes)[number];

/** What one update costs in the client itself, with a fetch that answers at once. */
export const measurement: Measurement = {
  name: 'call-cost',
  title: 'One call, on a stub of fetch',
  note: 'Processor time of the process for one update, and that time as a multiple of plain fetch code in the same turn: median (5th to 95th percentile of the turns). Bytes: what a call allocates. Full: 13 members; small: an e-mail. stripe sends a form, openai a bare request; adapter-update-all makes two requests.',
  columns: ['full: us', 'full: x fetch', 'small: x fetch', 'full: bytes', 'small: bytes'],

  async run({ bundles, isQuick }) {
    const turns = isQuick ? 3 : 24;
    const chosen = peers.filter((peer) => !peer.needsNetwork && (!isQuick || peer.isQuick));
    const rows: Row[] = [];
    const cells = new Map(chosen.map(({ name }) => [name, {} as Record<string, number | string>]));
    const failed = new Map<string, string>();

    for (const size of sizes) {
      const children = new Map<string, Child>();
      for (const { name } of chosen) {
        if (failed.has(name)) continue;
        try {
          children.set(name, await start(bundles.get(name)!, size));
        } catch (error) {
          failed.set(name, (error as Error).message);
        }
      }
      try {
        const times = await takeTurns(children, turns, failed);
        const base = times.get(floor) ?? [];
        for (const [name, all] of times) {
          const cell = cells.get(name)!;
          cell[`${size}: us`] = rounded(median(all));
          cell[`${size}: x`] = withSpread(all.map((time, turn) => time / base[turn]!));
        }
      } finally {
        for (const child of children.values()) child.end();
      }
      for (const name of children.keys())
        if (!failed.has(name))
          cells.get(name)![`${size}: bytes`] = await bytesOf(bundles.get(name)!.file, size);
    }

    for (const { name, isOwn = false } of chosen) {
      const cell = cells.get(name)!;
      const problem = failed.get(name);
      const values = ['full: us', 'full: x', 'small: x', 'full: bytes', 'small: bytes'].map(
        (key) => cell[key],
      );
      rows.push({ name, isOwn, values: problem ? [] : values, ...(problem ? { problem } : {}) });
    }
    return { rows };
  },
};

async function start({ file, problem }: { file: string; problem?: string }, size: Size): Promise<Child> {
  if (problem) throw new Error(problem);
  const { child } = await startChild('worker.js', [file, 'http://127.0.0.1:9', 'stub', size]);
  return child;
}

/** A few calls of each in turn, again and again: whatever else the machine does meets them alike. */
async function takeTurns(
  children: Map<string, Child>,
  turns: number,
  failed: Map<string, string>,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  for (const turn of turnsWithin(30_000, turns, 2)) {
    for (const [name, child] of children) {
      if (failed.has(name)) continue;
      try {
        // The first two are for the compiler.
        const calls = turn < 0 ? 6000 : 1500;
        const { cpuUs } = await child.ask<{ cpuUs: number }>({ task: 'run', calls, concurrency: 1 });
        if (turn >= 0) times.set(name, [...(times.get(name) ?? []), cpuUs]);
      } catch (error) {
        failed.set(name, (error as Error).message);
      }
    }
  }
  for (const name of failed.keys()) times.delete(name);
  return times;
}

async function bytesOf(file: string, size: Size): Promise<number> {
  // Room for all that is measured, so that nothing is collected meanwhile.
  const options = ['--expose-gc', '--max-semi-space-size=128', '--min-semi-space-size=128'];
  const { child } = await startChild('worker.js', [file, 'http://127.0.0.1:9', 'stub', size], options);
  try {
    await child.ask({ task: 'run', calls: 5000, concurrency: 1 });
    const seen: number[] = [];
    for (let round = 0; round < 5; round++)
      seen.push((await child.ask<{ bytes: number }>({ task: 'bytes', calls: 500 })).bytes);
    return rounded(median(seen));
  } finally {
    child.end();
  }
}
