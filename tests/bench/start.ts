import type { Measurement, Row } from './kit/measurement.ts';
import { cloneRepository } from './kit/clone.ts';
import { rounded } from './kit/statistics.ts';
import { execute } from '../../scripts/lib/run.ts';

/** How long a newcomer waits. */
export const measurement: Measurement = {
  name: 'start',
  title: 'npm start in a fresh clone',
  note: 'Seconds on the wall. The first run installs, builds and renders the site; the store of pnpm may have the packages already. The others find everything done.',
  columns: ['s'],
  only: 'start',

  async run() {
    const { path, remove } = await cloneRepository();
    try {
      const rows: Row[] = [];
      for (const name of ['first', 'second', 'third']) {
        const startedAt = performance.now();
        await execute(['npm', 'start'], { cwd: path });
        rows.push({ name, isOwn: true, values: [rounded((performance.now() - startedAt) / 1000)] });
      }
      return { rows };
    } finally {
      remove();
    }
  },
};
