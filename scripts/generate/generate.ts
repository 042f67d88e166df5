import { join, relative } from 'node:path';
import { providerFiles } from './provider-files.ts';
import { providersIn, typesFolder } from './providers.ts';
import { SpecError } from './spec-error.ts';
import { driftedFiles, writeFiles } from './generated-files.ts';

export interface GenerateOptions {
  /** The providers whose types packages are made; without them every one. */
  readonly providers?: readonly string[];
  /** Writes nothing. */
  readonly check?: boolean;
}

/**
 * Makes the `src` folder of the types packages from the specs of the workspace at `root`, and gives the files that
 * were not as their spec says, relative to `root`. Everything is made before anything is written.
 * @throws SpecError where a spec is wrong; then no file has changed.
 */
export async function generate(root: string, options: GenerateOptions = {}): Promise<string[]> {
  const known = providersIn(root);
  const providers = options.providers?.length ? options.providers : known;
  for (const provider of providers) {
    if (!known.includes(provider)) throw new SpecError(`specs/${provider}/openapi.yaml does not exist.`);
  }
  const packages = await Promise.all(
    providers.map(async (provider) => ({
      folder: typesFolder(root, provider),
      files: await providerFiles(provider, root),
    })),
  );
  const compare = options.check ? driftedFiles : writeFiles;
  return packages.flatMap(({ folder, files }) =>
    compare(folder, files).map((name) => relative(root, join(folder, name))),
  );
}
