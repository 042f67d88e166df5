import { describe, expect, it } from 'vitest';
import { adapterManifest } from '../new-provider/edits/manifest.ts';
import { publishedFolders, readManifest } from '../readme/pages.ts';

interface EntryPoints {
  readonly main?: string;
  readonly types?: string;
  readonly typesVersions?: unknown;
  readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
}

const entryPointsOf = (folder: string): EntryPoints => readManifest(folder) as unknown as EntryPoints;

/** What a manifest has to say besides its `exports`, for compilers that resolve as Node 10 did and do not read them. */
function besides({ exports: { '.': main, './package.json': _own, ...others } }: EntryPoints): object {
  const subpaths = Object.entries(others).map(([path, { types }]) => [path.slice('./'.length), [types]]);
  return {
    main: main!.default,
    types: main!.types,
    typesVersions: subpaths.length > 0 ? { '*': Object.fromEntries(subpaths) } : undefined,
  };
}

function said({ main, types, typesVersions }: EntryPoints): object {
  return { main, types, typesVersions };
}

describe('the entry points of a package', () => {
  it.each(publishedFolders)('%s: are the same to those who do not read exports', (folder) => {
    const manifest = entryPointsOf(folder);
    expect(said(manifest)).toEqual(besides(manifest));
  });

  it('stay the same with a new provider', () => {
    const adapter = JSON.stringify(readManifest('packages/adapter'));
    const manifest = JSON.parse(adapterManifest(adapter, 'ledger')) as EntryPoints;
    expect(Object.keys(manifest.exports)).toContain('./ledger');
    expect(said(manifest)).toEqual(besides(manifest));
  });
});
