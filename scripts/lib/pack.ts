import { rmSync } from 'node:fs';
import { execute } from './run.ts';
import { publicPackages } from './public-packages.ts';
import { staleOutputs } from './stale-outputs.ts';

export interface Tarball {
  name: string;
  version: string;
  /** The tarball's absolute path. */
  file: string;
  /** The paths inside it, sorted. */
  paths: string[];
}

/** Packs every published package of a built checkout into a folder. */
export async function pack(root: string, into: string): Promise<Tarball[]> {
  for (const file of staleOutputs(root)) rmSync(file);
  const filters = publicPackages(root).map(({ name }) => `--filter=${name}`);
  const packed = await execute(['pnpm', '-r', ...filters, 'pack', '--json', '--pack-destination', into], {
    cwd: root,
  });
  const tarballs = JSON.parse(packed) as (Omit<Tarball, 'file' | 'paths'> & {
    filename: string;
    files: { path: string }[];
  })[];
  return tarballs
    .map(({ name, version, filename, files }) => ({
      name,
      version,
      file: filename,
      paths: files.map(({ path }) => path).toSorted(),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
