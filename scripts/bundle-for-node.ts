// Runs in a package's folder after the compiler: makes one file of each entry point that has a `node` condition, because
// Node opens and links every module by itself. Bundlers take the modules as they are, and leave out what they do not need.
import { readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const folder = process.cwd();
const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const input: Record<string, string> = {};
const folders = new Set<string>();
for (const entry of Object.values(exports)) {
  if (typeof entry === 'string' || entry['node'] === undefined) continue;
  folders.add(dirname(entry['node']));
  input[basename(entry['node'], '.js')] = join(folder, entry['default']!);
}

for (const dir of folders) {
  rmSync(join(folder, dir), { recursive: true, force: true });
  // The other packages stay packages: each is loaded once, whoever imports it.
  const bundle = await rolldown({
    input,
    cwd: folder,
    external: /^[^./#]/,
    resolve: { conditionNames: ['node'] },
  });
  await bundle.write({ dir, format: 'esm', chunkFileNames: '[name].js', minify: false });
  await bundle.close();
}
