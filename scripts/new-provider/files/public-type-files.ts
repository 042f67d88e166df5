import { type EntryPoint, publicTypes } from '../templates/public-types.ts';

/** The sources of a provider's entry points. */
export interface EntrySources {
  /** Of a file in the `src` folder of the types. */
  readonly types: (file: string) => string;
  readonly client: string;
  readonly mapping: string;
}

/** The public names of the provider's packages and of its entry point in the adapter, by path in the workspace. */
export function publicTypeFiles(name: string, sources: EntrySources): [path: string, text: string][] {
  const scope = '@customer-bridge';
  const types = `${scope}/${name}-types`;
  const client = `${scope}/${name}-client`;
  const mapping = `${scope}/adapter/${name}`;
  return [
    file(`${name}-types`, types, [
      { name: types, source: sources.types('index.ts') },
      { name: `${types}/operations`, source: sources.types('operations.ts') },
      { name: `${types}/validators`, source: sources.types('validators.ts') },
    ]),
    file(`${name}-client`, client, [{ name: client, source: sources.client }]),
    file(`adapter.${name}`, mapping, [{ name: mapping, source: sources.mapping }]),
  ];
}

function file(
  base: string,
  packageName: string,
  entries: readonly EntryPoint[],
): [path: string, text: string] {
  return [`scripts/release/public-types/${base}.ts`, publicTypes(packageName, entries)];
}
