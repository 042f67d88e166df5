import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { GeneratedFile } from '../../generate/generated-files.ts';
import { copiedFiles, copiedReadme, passedOn } from '../copy-from-twins.ts';
import { adapterManifest, rigManifest } from '../edits/manifest.ts';
import { type ListedPackage, readmeTable } from '../edits/readme-table.ts';
import type { Scaffold } from '../facts/facts.ts';
import { client } from '../templates/client.ts';
import { clientOptions } from '../templates/client-options.ts';
import { clientProfile, hasClientProfile } from '../templates/client-profile.ts';
import { clientReadme } from '../templates/client-readme.ts';
import { clientTest } from '../templates/client-test.ts';
import { conformance, conformanceTest } from '../templates/conformance.ts';
import { fake } from '../templates/fake.ts';
import { mapping } from '../templates/mapping.ts';
import { config } from '../templates/provider-config.ts';
import { signRequest } from '../templates/sign-request.ts';
import { typesReadme } from '../templates/types-readme.ts';
import { clientIndex } from './client-index.ts';

/** Texts by path, relative to the workspace. */
type Files = Map<string, string>;

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
  const { name, security } = scaffold;
  const types = `packages/${name}-types`;
  const clientFolder = `packages/${name}-client`;
  const adapter = 'packages/adapter';
  const suite = `${adapter}/test/conformance/${name}`;
  const faultGrid = 'tests/fault-grid/package.json';
  const specTests = 'tests/spec-tests/package.json';
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const typesIndex = generated.find((one) => one.name === 'index.ts')!.text;
  const hasProfile = hasClientProfile(scaffold);
  const copied = copiedFiles(root, scaffold, hasProfile);

  const added = await formatted(root, {
    ...Object.fromEntries(copied),
    [`specs/${name}/openapi.yaml`]: spec,
    [`${types}/README.md`]: typesReadme(copiedReadme(root, 'types', scaffold), scaffold),
    [`${clientFolder}/README.md`]: clientReadme(copiedReadme(root, 'client', scaffold), scaffold),
    [`${clientFolder}/src/client.ts`]: client(scaffold),
    [`${clientFolder}/src/index.ts`]: clientIndex(scaffold, passedOn(root), typesIndex),
    [`${clientFolder}/src/options.ts`]: clientOptions(scaffold),
    [`${clientFolder}/src/provider-config.ts`]: config(scaffold),
    ...(security.isSigned && { [`${clientFolder}/src/sign-request.ts`]: signRequest(scaffold) }),
    ...(hasProfile && { [`${clientFolder}/test/client-profile.ts`]: clientProfile(scaffold) }),
    [`${clientFolder}/test/operations.test.ts`]: clientTest(scaffold),
    [`${adapter}/src/providers/${name}.ts`]: mapping(scaffold),
    [`${suite}.ts`]: conformance(scaffold),
    [`${suite}-fake.ts`]: fake(scaffold),
    [`${suite}.test.ts`]: conformanceTest(scaffold),
    [`.changeset/new-${name}.md`]: changeset(scaffold),
  });
  // The generator's own files are never formatted.
  for (const file of generated) added.set(`${types}/src/${file.name}`, file.text);
  for (const folder of [types, clientFolder])
    added.set(`scripts/test/tarballs/${basename(folder)}.txt`, tarballList(folder, added.keys()));

  const edited = await formatted(root, {
    [`${adapter}/package.json`]: adapterManifest(read(`${adapter}/package.json`), name),
    [faultGrid]: rigManifest(read(faultGrid), name, gridPackages, 'dependencies'),
    [specTests]: rigManifest(read(specTests), name, { types: 'workspace:*' }, 'devDependencies'),
    'README.md': readmeTable(read('README.md'), [clientFolder, types].map(listed)),
  });
  return { added, edited };

  function listed(folder: string): ListedPackage {
    const manifest = JSON.parse(copied.get(`${folder}/package.json`)!) as Omit<ListedPackage, 'folder'>;
    return { folder, ...manifest };
  }
}

/** The same files in the format of the workspace. */
async function formatted(root: string, files: Readonly<Record<string, string>>): Promise<Files> {
  const texts = Object.entries(files).map(async ([path, text]) => {
    const filepath = join(root, path);
    return [path, await format(text.trim(), { ...(await resolveConfig(filepath)), filepath })] as const;
  });
  return new Map(await Promise.all(texts));
}

/** The list of the files that a package packs, with its modules among them. */
function tarballList(folder: string, paths: Iterable<string>): string {
  const modules = [...paths]
    .filter((path) => path.startsWith(`${folder}/src/`))
    .map((path) => path.replace(/^.*\/src\/(.*)\.ts$/, 'dist/$1.{js,d.ts}'));
  return `${['LICENSE', 'README.md', 'package.json', ...modules].sort().join('\n')}\n`;
}

function changeset({ name, type }: Scaffold): string {
  return `
---
'@customer-bridge/${name}-types': minor
'@customer-bridge/${name}-client': minor
'@customer-bridge/adapter': minor
---

Added ${type}: its types, validators and a typed client, and a provider of the adapter.
`;
}
