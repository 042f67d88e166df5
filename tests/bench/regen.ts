import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement, Row } from './kit/measurement.ts';
import { cloneRepository } from './kit/clone.ts';
import { rounded } from './kit/statistics.ts';
import { git } from '../../scripts/lib/git.ts';
import { execute } from '../../scripts/lib/run.ts';

/** How long one waits after a change of one line in a description. */
export const measurement: Measurement = {
  name: 'regen',
  title: 'After a change of one line',
  note: 'Seconds on the wall, in a clone of the last commit that is installed and built: one run of each, in this order.',
  columns: ['s'],
  isSlow: true,

  async run() {
    const { path, remove } = await cloneRepository();
    try {
      await execute(['pnpm', 'install', '--frozen-lockfile', '--prefer-offline'], { cwd: path });
      await execute(['pnpm', 'build'], { cwd: path });
      const spec = join(path, 'specs', 'yuno', 'schemas', 'requests.yaml');
      const before = readFileSync(spec, 'utf8');
      const after = before.replace(/^( +)maxLength: 255$/m, '$1maxLength: 254');
      if (after === before) throw new Error('No line of requests.yaml to change.');
      writeFileSync(spec, after);
      const rows: Row[] = [];
      for (const [name, command] of [
        ['pnpm regen', ['pnpm', 'regen']],
        ['pnpm build after it', ['pnpm', 'build']],
        ['pnpm build, nothing changed', ['pnpm', 'build']],
      ] as const) {
        const startedAt = performance.now();
        await execute(command, { cwd: path });
        rows.push({ name, isOwn: true, values: [rounded((performance.now() - startedAt) / 1000)] });
      }
      const changed = await git(path, 'status', '--porcelain', 'packages/yuno-types');
      if (changed === '') throw new Error('Nothing was generated.');
      return { rows };
    } finally {
      remove();
    }
  },
};
