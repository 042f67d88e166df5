import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement, Row } from './kit/measurement.ts';
import { generateOnce } from './kit/prepare.ts';
import { scaledSpec } from './kit/scaled-spec.ts';
import { median, rounded } from './kit/statistics.ts';

const sizes = [2, 10, 100, 1000, 5000];

/** The most operations that each is tried with: beyond, one run would take minutes. */
const tools: Readonly<Record<string, { most: number; isOwn?: boolean }>> = {
  'openapi-typescript': { most: 5000 },
  'hey-api': { most: 5000 },
  'hey-api-zod': { most: 1000 },
  orval: { most: 1000 },
  kubb: { most: 1000 },
  'customer-bridge': { most: 5000, isOwn: true },
};

/** After this, the larger ones are left out: on a busy machine they would take many minutes. */
const mostMs = 240_000;

/** How generating grows with the description. Each run is a process of its own. */
export const measurement: Measurement = {
  name: 'generation',
  title: 'Generation',
  note: "Seconds of processor time, by the number of operations (each is Yuno's update with schemas of its own): median of three runs up to 100 operations, one run beyond, of two minutes at most. customer-bridge makes types, validators and the operation table. Last: seconds on the wall and peak memory at 1,000.",
  columns: [...sizes.map((size) => `${size.toLocaleString('en-US')}: cpu s`), '1,000: s', '1,000: MB'],
  isSlow: true,

  async run({ folder, isQuick }) {
    const yuno = JSON.parse(readFileSync(join(folder, 'generated', 'yuno.json'), 'utf8')) as Parameters<
      typeof scaledSpec
    >[0];
    const seen = new Map<string, (number | string)[]>(Object.keys(tools).map((tool) => [tool, []]));
    const costs = new Map<string, number[]>();
    const problems = new Map<string, string>();
    const startedAll = performance.now();
    for (const size of isQuick ? sizes.slice(0, 2) : sizes) {
      const place = join(folder, `scale-${size}`);
      const spec = join(place, 'specs', 'synthetic', 'openapi.yaml');
      mkdirSync(join(place, 'specs', 'synthetic'), { recursive: true });
      // JSON is YAML as well.
      writeFileSync(spec, JSON.stringify(scaledSpec(yuno, size)));
      const times = new Map<string, number[]>();
      const rounds = size <= 100 ? 3 : 1;
      for (let round = 0; round < rounds; round++) {
        for (const [tool, { most }] of Object.entries(tools)) {
          if (size > most || problems.has(tool)) continue;
          if (performance.now() - startedAll > mostMs && (round > 0 || size > 100)) continue;
          const startedAt = performance.now();
          try {
            const { processor, megabytes } = await generateOnce(tool, spec, join(place, tool));
            times.set(tool, [...(times.get(tool) ?? []), processor]);
            if (size === 1000)
              costs.set(tool, [rounded((performance.now() - startedAt) / 1000), Math.round(megabytes)]);
          } catch (error) {
            problems.set(tool, String(error).split('\n')[0]!.slice(-150));
          }
        }
      }
      for (const [tool, cells] of seen) {
        const all = times.get(tool);
        // A large description is too much for some: what they make of the smaller ones counts all the same.
        cells.push(all ? rounded(median(all)) : problems.has(tool) ? 'failed' : 'not tried');
      }
    }
    const rows = [...seen].map(([name, cells]): Row => {
      const isOwn = tools[name]!.isOwn ?? false;
      const problem = problems.get(name);
      return problem && (isOwn || cells[0] === 'failed')
        ? { name, isOwn, values: [], problem }
        : { name, isOwn, values: [...cells, ...(costs.get(name) ?? [])] };
    });
    return { rows };
  },
};
