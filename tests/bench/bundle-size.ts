import { brotliCompressSync, gzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { Measurement, Row } from './kit/measurement.ts';
import { peers } from './kit/peers.ts';
import { benchFolder, bundle } from './kit/prepare.ts';

/** What a program weighs that makes one update. `pnpm size` holds ours to a budget. */
export const measurement: Measurement = {
  name: 'bundle-size',
  title: 'One update, in a bundle',
  note: "Bytes of the peer's program here, bundled by esbuild, minified, without what Node brings. `pnpm size` holds ours to a budget.",
  columns: ['minified', 'gzip', 'brotli'],

  async run({ folder, bundles }) {
    const rows: Row[] = [];
    for (const { name, isOwn = false, needsNetwork } of peers) {
      // It brings no undici: who uses it has it.
      if (needsNetwork) continue;
      const problem = bundles.get(name)!.problem;
      if (problem) {
        rows.push({ name, isOwn, values: [], problem });
        continue;
      }
      const code = await bundle({ file: join(benchFolder, 'peers', `${name}.js`) }, folder, { minify: true });
      const values = [
        Buffer.byteLength(code),
        gzipSync(code, { level: 9 }).length,
        brotliCompressSync(code).length,
      ];
      rows.push({ name, isOwn, values });
    }
    return { rows };
  },
};
