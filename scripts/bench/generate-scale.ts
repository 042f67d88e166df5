/**
 * How generating grows with the spec: time and peak memory at 10, 100 and 1,000 operations, ours with the validators
 * included, and openapi-typescript alone. Each run is a process of its own; the table has the best of three.
 * On a busy machine the time on the processor says more than the time on the wall.
 *
 *   node scripts/bench/generate-scale.ts [operations ...]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import { readSpec } from '../generate/read-spec.ts';
import { scaledSpec } from './scaled-spec.ts';

interface Run {
  readonly wall: number;
  readonly processor: number;
  readonly megabytes: number;
}

const repository = join(import.meta.dirname, '../..');
const sizes = process.argv.slice(2).map(Number);
const yuno = await readSpec(join(repository, 'specs/yuno/openapi.yaml'), repository);
console.table((sizes.length > 0 ? sizes : [10, 100, 1000]).map(compare));

function compare(operations: number): Record<string, number> {
  const { path: root, remove } = temporaryFolder('generate-scale');
  mkdirSync(join(root, 'specs/synthetic'), { recursive: true });
  writeFileSync(join(root, 'specs/synthetic/openapi.yaml'), stringify(scaledSpec(yuno, operations)));
  const rounds = [1, 2, 3].map(() => [run('openapi-typescript', root), run('generate', root)] as const);
  remove();
  const alone = best(rounds.map(([first]) => first));
  const ours = best(rounds.map(([, second]) => second));
  return {
    operations,
    'alone: wall s': round(alone.wall),
    'ours: wall s': round(ours.wall),
    'alone: processor s': round(alone.processor),
    'ours: processor s': round(ours.processor),
    'ours / alone': round(ours.processor / alone.processor),
    'alone: MB': round(alone.megabytes),
    'ours: MB': round(ours.megabytes),
  };
}

function run(tool: string, root: string): Run {
  const start = performance.now();
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'generate-once.ts'), tool, root], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr.slice(0, 2000));
  return { wall: (performance.now() - start) / 1000, ...(JSON.parse(child.stdout) as Omit<Run, 'wall'>) };
}

function best(runs: readonly Run[]): Run {
  const least = (key: keyof Run): number => Math.min(...runs.map((each) => each[key]));
  return { wall: least('wall'), processor: least('processor'), megabytes: least('megabytes') };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
