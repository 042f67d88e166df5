import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { providersIn } from '../generate/providers.ts';
import { filesForNode } from '../lib/files-for-node.ts';
import { execute } from '../lib/run.ts';
import { pack, type Tarball } from '../lib/pack.ts';
import { publicPackages } from '../lib/public-packages.ts';
import { root } from '../lib/root.ts';
import { testFolder } from './test-folder.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional: boolean }>;
  optionalDependencies?: Record<string, string>;
  exports: Record<string, Record<string, string> | string>;
  [member: string]: unknown;
}

const packages = publicPackages(root).map(({ name, folder }) => ({ name, folder }));

const providers = providersIn(root);
const ofEachProvider = (...kinds: string[]): string[] =>
  providers.flatMap((provider) => kinds.map((kind) => `@customer-bridge/${provider}-${kind}`));

// What a user gets besides the package. Everything else would be ours to explain.
const expectedDependencies: Record<string, string[]> = {
  '@customer-bridge/http': [],
  '@customer-bridge/testkit': ['@customer-bridge/kunacore-types', '@customer-bridge/yuno-types'],
  '@customer-bridge/adapter': ['@customer-bridge/http', ...ofEachProvider('types')],
  '@customer-bridge/sync': ['@customer-bridge/adapter', '@customer-bridge/http', 'bullmq'],
  ...Object.fromEntries(ofEachProvider('types').map((name) => [name, []])),
  ...Object.fromEntries(
    providers.map((provider) => [
      `@customer-bridge/${provider}-client`,
      ['@customer-bridge/http', `@customer-bridge/${provider}-types`, 'openapi-fetch'],
    ]),
  ),
};

// A user of one provider does not install the others' clients.
// Nor does a user of one store install the drivers of the others.
const expectedPeers: Record<string, string[]> = {
  '@customer-bridge/adapter': ofEachProvider('client'),
  '@customer-bridge/http': ['undici'],
  '@customer-bridge/sync': ['@electric-sql/pglite', 'ioredis', 'pg'],
};

// What a package takes from its runtime. The testkit loads its two where they are: to listen, and to print as Node does.
const runtimeModules: Record<string, RegExp> = {
  '@customer-bridge/testkit': /^node:(?:http|util)$/,
  // The transport over undici decodes what comes compressed.
  '@customer-bridge/http': /^node:(?:stream|zlib)$/,
  // It runs on Node alone.
  '@customer-bridge/sync': /^node:\w+$/,
};

const ofAProvider = new RegExp(`^(dist/providers/)(?:${providers.join('|')})\\.`);

function partition(paths: readonly string[], isFirst: (path: string) => boolean): [string[], string[]] {
  return [paths.filter(isFirst), paths.filter((path) => !isFirst(path))];
}

const secrets =
  /[\w.+-]+@gmail\.com|-----BEGIN|\bnpm_[A-Za-z0-9]{30,}|\bgh[pousr]_\w{30,}|(?<![\w.])\/(?:home|root|tmp|work|Users)\/\w+/g;

describe('the packed packages', () => {
  let folder = '';
  let tarballs: readonly Tarball[] = [];
  const pathsOf = (name: string): string[] => tarballs.find((tarball) => tarball.name === name)!.paths;
  const read = (name: string, path: string): string =>
    readFileSync(join(folder, basename(name), 'package', path), 'utf8');
  const manifestOf = (name: string): Manifest => JSON.parse(read(name, 'package.json')) as Manifest;

  beforeAll(async () => {
    folder = testFolder();
    tarballs = await pack(root, folder);
    for (const { name, file } of tarballs) {
      mkdirSync(join(folder, basename(name)));
      await execute(['tar', '-xzf', file, '-C', basename(name)], { cwd: folder });
    }
  }, 60_000);

  // A module's two files are one line of the list. Run with `-u` after a file has come or gone on purpose.
  it.each(packages)('$name holds the listed files', async ({ name, folder: source }) => {
    // How the files for Node share what is in them is up to the bundler.
    const [forNode, paths] = partition(pathsOf(name), (path) => path.startsWith('dist/node/'));
    expect(forNode).toEqual([...filesForNode(source)].toSorted());
    const lines = paths
      .filter((path) => !(path.endsWith('.d.ts') && paths.includes(path.replace(/\.d\.ts$/, '.js'))))
      .map((path) =>
        paths.includes(path.replace(/\.js$/, '.d.ts')) ? path.replace(/\.js$/, '.{js,d.ts}') : path,
      );
    // Each provider has the same modules in the adapter: they are one line, whatever it is called.
    const listed = new Set(lines.map((path) => path.replace(ofAProvider, '$1<provider>.')));
    await expect(`${[...listed].join('\n')}\n`).toMatchFileSnapshot(`tarballs/${basename(name)}.txt`);
  });

  it.each(packages)('$name holds its readme, its licence and every entry point', ({ name }) => {
    const entries = Object.values(manifestOf(name).exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const expected = ['README.md', 'LICENSE', ...entries.map((path) => path.slice('./'.length))];
    expect(pathsOf(name)).toEqual(expect.arrayContaining(expected));
  });

  it.each(packages)('$name says what it is about and how it may be bundled', ({ name }) => {
    const manifest = manifestOf(name);
    for (const target of Object.values(manifest.exports))
      if (typeof target !== 'string') expect(Object.keys(target)[0]).toBe('types');
    expect(manifest).toMatchObject({
      type: 'module',
      license: 'MIT',
      sideEffects: false,
      engines: { node: '>=20.19' },
      description: expect.stringMatching(/.{20,}/) as string,
      keywords: expect.arrayContaining(['payments', 'customer']) as string[],
      repository: { directory: `packages/${basename(name)}` },
    });
  });

  it.each(packages)('$name brings no more than it has to', ({ name }) => {
    const {
      dependencies = {},
      peerDependencies = {},
      peerDependenciesMeta,
      optionalDependencies,
    } = manifestOf(name);
    expect(Object.keys(dependencies).toSorted()).toEqual(expectedDependencies[name]?.toSorted());
    const peers = (expectedPeers[name] ?? []).toSorted();
    expect(Object.keys(peerDependencies).toSorted()).toEqual(peers);
    expect(peerDependenciesMeta ?? {}).toEqual(
      Object.fromEntries(peers.map((peer) => [peer, { optional: true }])),
    );
    // Wide: Changesets answers a peer that leaves its range with a major version, and `^0.1.0` ends at 0.2.0.
    for (const [peer, range] of Object.entries(peerDependencies))
      if (peer.startsWith('@customer-bridge/')) expect(range).toBe('>=0.0.0 <1.0.0');
    expect(optionalDependencies).toBeUndefined();
    // An exact version would keep users from a fix in a dependency.
    // The engine of the sync is held to one minor: its next one may change what is in the stores.
    for (const [dependency, range] of Object.entries(dependencies))
      expect(range).toMatch(dependency === 'bullmq' ? /^~\d/ : /^\^\d/);
  });

  it.each(packages)('$name imports nothing but what it brings', ({ name }) => {
    const { dependencies = {}, peerDependencies = {} } = manifestOf(name);
    const code = pathsOf(name).filter((path) => /\.(?:js|d\.ts)$/.test(path));
    const imported = code.flatMap((path) =>
      [...read(name, path).matchAll(/(?:from|import\()\s*['"]([^'".#][^'"]*)['"]/g)].map(
        ([, specifier = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0],
      ),
    );
    const foreign = new Set(
      imported.filter(
        (specifier) => !Object.hasOwn({ ...dependencies, ...peerDependencies, [name]: '' }, specifier),
      ),
    );
    expect([...foreign].filter((specifier) => !runtimeModules[name]?.test(specifier))).toEqual([]);
  });

  it.each(packages)('$name holds no secret, no private address and no path of a machine', ({ name }) => {
    const found = pathsOf(name).flatMap((path) =>
      [...read(name, path).matchAll(secrets)].map(([match]) => `${path}: ${match}`),
    );
    // The example that Yuno's own page gives.
    expect(found.filter((line) => !line.endsWith(': john.doe2@gmail.com'))).toEqual([]);
  });
});
