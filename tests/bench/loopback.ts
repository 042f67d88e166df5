import { type Child, startChild } from './kit/child.ts';
import type { Measurement } from './kit/measurement.ts';
import { floor, peers } from './kit/peers.ts';
import { median, rounded, withSpread } from './kit/statistics.ts';
import { turnsWithin } from './kit/turns.ts';

interface Slice {
  readonly perSecond: number;
  readonly cpuUs: number;
}

/** Requests over loopback to a server in a process of its own: what the client takes of a processor for each. */
export const measurement: Measurement = {
  name: 'loopback',
  title: 'Requests over loopback',
  note: "Requests a second with 64 under way, where client and server share the machine; and the processor time of the client's process for a request with 1, 64 and 512 under way, as a multiple of plain fetch code in the same turn: median (5th to 95th percentile). adapter-update-all makes two requests. openapi-client-axios and stripe use node:http here.",
  columns: ['requests/s at 64', 'us at 64', 'x fetch at 1', 'x fetch at 64', 'x fetch at 512'],

  async run({ bundles, isQuick }) {
    const chosen = peers.filter((peer) => !isQuick || peer.isQuick);
    const turns = isQuick ? 2 : 8;
    const levels = isQuick ? [64] : [1, 64, 512];
    const { child: server, ready: url } = await startChild('server.js', []);
    const children = new Map<string, Child>();
    const failed = new Map<string, string>();
    const slices = new Map<string, Slice[]>();
    try {
      for (const { name } of chosen) {
        const { file, problem } = bundles.get(name)!;
        try {
          if (problem) throw new Error(problem);
          const { child } = await startChild('worker.js', [file, String(url), 'loopback', 'full']);
          children.set(name, child);
        } catch (error) {
          failed.set(name, (error as Error).message);
        }
      }
      for (const concurrency of levels) {
        for (const turn of turnsWithin(isQuick ? 10_000 : 30_000, turns, 1)) {
          for (const [name, child] of children) {
            if (failed.has(name)) continue;
            try {
              const calls = concurrency === 1 || isQuick ? 300 : 1200;
              const { cpuUs, ms } = await child.ask<{ cpuUs: number; ms: number }>({
                task: 'run',
                calls,
                concurrency,
              });
              const key = `${name} ${concurrency}`;
              const slice = { cpuUs, perSecond: (calls / ms) * 1000 };
              if (turn >= 0) slices.set(key, [...(slices.get(key) ?? []), slice]);
            } catch (error) {
              failed.set(name, (error as Error).message);
            }
          }
        }
      }
    } finally {
      for (const child of [server, ...children.values()]) child.end();
    }
    const rows = chosen.map(({ name, isOwn = false }) => {
      const problem = failed.get(name);
      if (problem) return { name, isOwn, values: [], problem };
      const at64 = slices.get(`${name} 64`)!;
      const ratios = (level: number): string | undefined => {
        const base = slices.get(`${floor} ${level}`);
        const own = slices.get(`${name} ${level}`);
        return base && own && withSpread(own.map(({ cpuUs }, turn) => cpuUs / base[turn]!.cpuUs));
      };
      const speed = rounded(median(at64.map(({ perSecond }) => perSecond)));
      const cpu = rounded(median(at64.map(({ cpuUs }) => cpuUs)));
      return { name, isOwn, values: [speed, cpu, ratios(1), ratios(64), ratios(512)] };
    });
    return { rows };
  },
};
