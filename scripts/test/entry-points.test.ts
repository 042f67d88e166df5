import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesForNode } from '../lib/files-for-node.ts';
import { root } from '../lib/root.ts';
import { adapterManifest } from '../new-provider/edits/manifest.ts';
import { publishedFolders, readManifest } from '../readme/pages.ts';

interface EntryPoint {
  readonly types: string;
  readonly node: string;
  readonly default: string;
}

interface EntryPoints {
  readonly main?: string;
  readonly types?: string;
  readonly typesVersions?: unknown;
  readonly exports: Readonly<Record<string, EntryPoint>>;
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

  // The sync runs on Node alone, and what it opens is its engine.
  it.each(publishedFolders.filter((folder) => folder !== join('packages', 'sync')))(
    '%s: are whole files for Node, which say what the modules say',
    async (folder) => {
      const { './package.json': _own, ...entries } = entryPointsOf(folder).exports;
      const exportsOf = async (file: string): Promise<string[]> =>
        Object.keys((await import(join(root, folder, file))) as object).toSorted();
      for (const { node, default: modules, ...others } of Object.values(entries)) {
        expect(await exportsOf(node)).toEqual(await exportsOf(modules));
        // Deno and Bun resolve as Node does, and some bundlers resolve as Node and as a browser does.
        expect(others).toMatchObject({ deno: modules, bun: modules, browser: modules });
      }
      // Beside the entry points themselves: what several of them share.
      expect(filesForNode(join(root, folder)).size).toBeLessThan(Object.keys(entries).length + 5);
    },
  );
});
