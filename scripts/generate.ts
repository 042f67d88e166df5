/**
 * Makes the types packages from the specs.
 *
 *   node scripts/generate.ts [provider ...] [--check]
 *
 * `--check` writes nothing, names each file that is not as its spec says, and then exits with 1.
 */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { providerFiles } from './generate/provider-files.ts';
import { providersIn } from './generate/providers.ts';
import { SpecError } from './generate/spec-error.ts';
import { driftedFiles, writeFiles } from './generate/write-files.ts';

const root = join(import.meta.dirname, '..');

async function generate(names: readonly string[], check: boolean): Promise<number> {
  const known = providersIn(root);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new SpecError(`specs/${unknown[0]}/openapi.yaml does not exist.`);

  // Everything is made before anything is written: a spec with an error changes no file.
  const packages = await Promise.all(
    (names.length > 0 ? names : known).map(async (provider) => ({
      folder: join(root, 'packages', `${provider}-types`, 'src'),
      files: await providerFiles(provider, root),
    })),
  );
  const drifted = packages.flatMap(({ folder, files }) =>
    (check ? driftedFiles : writeFiles)(folder, files).map((name) => relative(root, join(folder, name))),
  );
  for (const file of drifted) console.log(`${check ? 'Not as its spec says' : 'Wrote'}: ${file}`);
  if (drifted.length === 0) console.log('The generated files are as their specs say.');
  return check && drifted.length > 0 ? 1 : 0;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  });
  process.exitCode = await generate(positionals, values.check);
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
