import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { GeneratedFile } from '../generate/generated-file.ts';
import { adapterManifest, scriptsManifest } from './edits/manifest.ts';
import { readmeTable } from './edits/readme-table.ts';
import { emptyTarball, tarballList } from './edits/tarball-list.ts';
import type { Scaffold } from './scaffold.ts';
import { basic } from './templates/basic.ts';
import { capabilities } from './templates/capabilities.ts';
import { changeset } from './templates/changeset.ts';
import { client } from './templates/client.ts';
import { clientIndex } from './templates/client-index.ts';
import { clientOptions } from './templates/client-options.ts';
import { clientReadme } from './templates/client-readme.ts';
import { clientTest } from './templates/client-test.ts';
import { conformance, conformanceTest } from './templates/conformance.ts';
import { fake } from './templates/fake.ts';
import { clientIds } from './templates/ids.ts';
import { mapping } from './templates/mapping.ts';
import { mappingId } from './templates/mapping-id.ts';
import { mappingValues } from './templates/mapping-values.ts';
import { profile } from './templates/profile.ts';
import { exportsOf, publicTypes } from './templates/public-types.ts';
import { typesReadme } from './templates/types-readme.ts';
import { version } from './templates/version.ts';
import { passedOn, twinFiles } from './twin.ts';

/** Texts by path, relative to the workspace. */
export type Files = ReadonlyMap<string, string>;

export interface ProviderFiles {
  /** Files that are not there yet. */
  readonly added: Files;
  /** Files that are, with the provider put in. */
  readonly edited: Files;
}

/** Everything that a new provider consists of, formatted. Nothing is written. */
export async function providerFiles(
  root: string,
  scaffold: Scaffold,
  spec: string,
  generated: readonly GeneratedFile[],
): Promise<ProviderFiles> {
  const { name } = scaffold;
  const [types, clientFolder, adapter] = [
    `packages/${name}-types`,
    `packages/${name}-client`,
    'packages/adapter',
  ];
  const usesBasic = scaffold.security.credentials.some(({ kind }) => kind === 'basic');
  const hasIds = scaffold.operations.some(({ ids }) => ids.length > 0);
  const source = (file: string): string => generated.find((one) => one.name === file)!.text;
  const twins = twinFiles(root, scaffold);
  const index = clientIndex(scaffold, passedOn(root), namedTypes(source('index.ts')));
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const added = new Map([
    ...twins,
    [`specs/${name}/openapi.yaml`, spec],
    [`${types}/README.md`, typesReadme(scaffold)],
    [`${clientFolder}/README.md`, clientReadme(scaffold)],
    ...(usesBasic ? [[`${clientFolder}/src/basic.ts`, basic()] as const] : []),
    [`${clientFolder}/src/client.ts`, client(scaffold)],
    ...(hasIds ? [[`${clientFolder}/src/ids.ts`, clientIds(scaffold)] as const] : []),
    [`${clientFolder}/src/index.ts`, index],
    [`${clientFolder}/src/options.ts`, clientOptions(scaffold)],
    [`${clientFolder}/src/profile.ts`, profile(scaffold)],
    [`${clientFolder}/src/version.ts`, version()],
    [`${clientFolder}/test/operations.test.ts`, clientTest(scaffold)],
    [`${adapter}/src/${name}.ts`, mapping(scaffold)],
    [`${adapter}/src/${name}/capabilities.ts`, capabilities(scaffold)],
    [`${adapter}/src/${name}/id.ts`, mappingId(scaffold)],
    [`${adapter}/src/${name}/values.ts`, mappingValues(scaffold)],
    [`${adapter}/test/conformance/${name}.ts`, conformance(scaffold)],
    [`${adapter}/test/conformance/${name}-fake.ts`, fake(scaffold)],
    [`${adapter}/test/conformance-${name}.test.ts`, conformanceTest(scaffold)],
    ...publicTypesOf(scaffold, source, index),
    [`.changeset/new-${name}.md`, changeset(scaffold)],
  ]);
  const packages = [clientFolder, types].map((folder) => ({
    folder,
    ...(JSON.parse(twins.get(`${folder}/package.json`)!) as { name: string; description: string }),
  }));
  const edited = new Map([
    [`${adapter}/package.json`, adapterManifest(read(`${adapter}/package.json`), name)],
    ['scripts/package.json', scriptsManifest(read('scripts/package.json'), name)],
    ['README.md', readmeTable(read('README.md'), packages)],
  ]);
  const [newFiles, oldFiles] = await Promise.all([formatted(root, added), formatted(root, edited)]);
  // The generator's own files are never formatted.
  for (const file of generated) newFiles.set(`${types}/src/${file.name}`, file.text);
  const sources = (folder: string): string[] =>
    [...newFiles.keys()]
      .filter((path) => path.startsWith(`${folder}/src/`))
      .map((path) => path.slice(folder.length + 1));
  for (const folder of [types, clientFolder])
    newFiles.set(listOf(folder), tarballList(emptyTarball, sources(folder)));
  oldFiles.set(listOf(adapter), tarballList(read(listOf(adapter)), sources(adapter)));
  return { added: newFiles, edited: oldFiles };
}

/** Where the files stand that a package packs. */
function listOf(folder: string): string {
  return `scripts/test/tarballs/${basename(folder)}.txt`;
}

function publicTypesOf(
  scaffold: Scaffold,
  generated: (file: string) => string,
  index: string,
): [string, string][] {
  const { name } = scaffold;
  const [types, client, adapter] = ['-types', '-client', ''].map(
    (kind) => `@customer-bridge/${kind ? name + kind : 'adapter'}`,
  );
  const file = (entry: string, text: string): [string, string] => [
    `scripts/release/public-types/${entry}.ts`,
    text,
  ];
  return [
    file(
      `${name}-types`,
      publicTypes(types!, [
        { name: types!, source: generated('index.ts') },
        { name: `${types}/operations`, source: generated('operations.ts') },
        { name: `${types}/validators`, source: generated('validators.ts') },
      ]),
    ),
    file(`${name}-client`, publicTypes(client!, [{ name: client!, source: index }])),
    file(
      `adapter.${name}`,
      publicTypes(`${adapter}/${name}`, [{ name: `${adapter}/${name}`, source: mapping(scaffold) }]),
    ),
  ];
}

/** The types of the description's own schemas. */
function namedTypes(index: string): string[] {
  const tables = new Set(['paths', 'components', 'operations']);
  return exportsOf(index).types.filter((type) => !tables.has(type));
}

async function formatted(root: string, files: Files): Promise<Map<string, string>> {
  const texts = await Promise.all(
    [...files].map(async ([path, text]) => {
      const filepath = join(root, path);
      return [path, await format(text.trim(), { ...(await resolveConfig(filepath)), filepath })] as const;
    }),
  );
  return new Map(texts);
}
