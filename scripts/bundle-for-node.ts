// Runs in a package's folder after the compiler: makes one file of each entry point that has a `node` condition, because
// Node opens and links every module by itself. Bundlers take the modules as they are, and leave out what they do not need.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
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
  // The other packages stay packages: each is loaded once, whoever imports it.
  const bundle = await rolldown({
    input,
    cwd: folder,
    external: /^[^./#]/,
    resolve: { conditionNames: ['node'] },
  });
  const { output } = await bundle.write({ dir, format: 'esm', chunkFileNames: '[name].js', minify: false });
  await bundle.close();
  // Afterwards, so that who imports the package meanwhile finds it.
  const written = new Set(output.map(({ fileName }) => fileName));
  for (const file of readdirSync(join(folder, dir))) {
    if (!written.has(file)) rmSync(join(folder, dir, file), { recursive: true });
  }
}
