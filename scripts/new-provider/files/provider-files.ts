import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GeneratedFile } from '../../generate/generated-file.ts';
import { adapterManifest, rigManifest } from '../edits/manifest.ts';
import { type ListedPackage, readmeTable } from '../edits/readme-table.ts';
import { tarballList } from '../edits/tarball-list.ts';
import { exportedTypes } from '../exported-types.ts';
import type { Scaffold } from '../facts/facts.ts';
import { changeset } from '../templates/changeset.ts';
import { hasClientProfile } from '../templates/client-profile.ts';
import { clientIndex } from '../templates/client-index.ts';
import { typesReadme } from '../templates/types-readme.ts';
import { passedOn, copiedFiles } from '../copy-from-yuno.ts';
import { adapterFiles } from './adapter-files.ts';
import { clientFiles } from './client-files.ts';
import { type Files, formatted } from './formatted.ts';

export interface ProviderFiles {
  /** Files that are not there yet. */
  readonly added: Files;
  /** Files that are, with the provider put in. */
  readonly edited: Files;
}

const gridPackages = { client: 'workspace:^', spec: 'workspace:*', types: 'workspace:^' };

/** Everything that a new provider consists of, formatted. Nothing is written. */
export async function providerFiles(
  root: string,
  scaffold: Scaffold,
  spec: string,
  generated: readonly GeneratedFile[],
): Promise<ProviderFiles> {
  const { name } = scaffold;
  const types = `packages/${name}-types`;
  const client = `packages/${name}-client`;
  const adapter = 'packages/adapter';
  const faultGrid = 'tests/fault-grid/package.json';
  const specTests = 'tests/spec-tests/package.json';
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const typesSource = (file: string): string => generated.find((one) => one.name === file)!.text;
  const index = clientIndex(scaffold, passedOn(root), namedTypes(typesSource('index.ts')));
  const copied = copiedFiles(root, scaffold, hasClientProfile(scaffold));

  const added = await formatted(root, [
    ...copied,
    [`specs/${name}/openapi.yaml`, spec],
    [`${types}/README.md`, typesReadme(scaffold)],
    ...within(client, clientFiles(scaffold, index)),
    ...within(adapter, adapterFiles(scaffold)),
    [`.changeset/new-${name}.md`, changeset(scaffold)],
  ]);
  // The generator's own files are never formatted.
  for (const file of generated) added.set(`${types}/src/${file.name}`, file.text);
  for (const folder of [types, client]) added.set(listOf(folder), tarballList(sourcesIn(folder)));

  const edited = await formatted(root, [
    [`${adapter}/package.json`, adapterManifest(read(`${adapter}/package.json`), name)],
    [faultGrid, rigManifest(read(faultGrid), name, gridPackages, 'dependencies')],
    [specTests, rigManifest(read(specTests), name, { types: 'workspace:*' }, 'devDependencies')],
    ['README.md', readmeTable(read('README.md'), [client, types].map(listed))],
  ]);
  return { added, edited };

  function sourcesIn(folder: string): string[] {
    const paths = [...added.keys()].filter((path) => path.startsWith(`${folder}/src/`));
    return paths.map((path) => path.slice(folder.length + 1));
  }

  function listed(folder: string): ListedPackage {
    const manifest = JSON.parse(copied.get(`${folder}/package.json`)!) as Omit<ListedPackage, 'folder'>;
    return { folder, ...manifest };
  }
}

function within(folder: string, files: readonly [string, string][]): [string, string][] {
  return files.map(([path, text]) => [`${folder}/${path}`, text]);
}

/** Where the files stand that a package packs. */
function listOf(folder: string): string {
  return `scripts/test/tarballs/${basename(folder)}.txt`;
}

/** The types of the description's own schemas. */
function namedTypes(index: string): string[] {
  const tables = new Set(['paths', 'components', 'operations']);
  return exportedTypes(index).filter((type) => !tables.has(type));
}
