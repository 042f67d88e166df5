import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { git as gitIn } from '../lib/git.ts';
import { pendingBumps } from '../lib/changesets.ts';
import { checkOut } from '../release/checkout.ts';
import { lastRelease } from '../lib/last-release.ts';
import { publicPackages } from '../lib/public-packages.ts';
import { staleOutputs } from '../lib/stale-outputs.ts';
import { testFolder, write as writeIn } from './test-folder.ts';

let folder = '';
const write = (path: string, text = ''): void => writeIn(folder, path, text);
const git = (...words: string[]): Promise<string> => gitIn(folder, ...words);

beforeEach(() => {
  folder = testFolder();
});

const manifest = (name: string, isPrivate = false): string =>
  JSON.stringify({ name, version: '0.1.0', ...(isPrivate ? { private: true } : {}) });

describe('a checkout for a rehearsal', () => {
  it('holds what a commit of the work tree would, and leaves the work tree alone', async () => {
    write('.gitignore', 'dist/\n');
    write('kept.ts', 'committed');
    write('gone.ts', 'committed');
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'First');
    write('kept.ts', 'changed');
    rmSync(join(folder, 'gone.ts'));
    write('packages/new/new.ts', 'new');
    write('dist/built.js', 'built');
    const before = await git('status', '--porcelain');

    const copy = testFolder();
    await checkOut(folder, copy);
    const commit = await gitIn(copy, 'ls-tree', '-r', '--name-only', 'HEAD');
    const status = await gitIn(copy, 'status', '--porcelain');
    const kept = readFileSync(join(copy, 'kept.ts'), 'utf8');
    const hasBuilt = existsSync(join(copy, 'dist'));

    expect(commit.trim().split('\n')).toEqual(['.gitignore', 'kept.ts', 'packages/new/new.ts']);
    expect({ status, kept, hasBuilt }).toEqual({ status: '', kept: 'changed', hasBuilt: false });
    expect(await git('status', '--porcelain')).toBe(before);
  });
});

describe('the packages of a release', () => {
  it('are those that are not private', () => {
    write('packages/one/package.json', manifest('@example/one'));
    write('packages/two/package.json', manifest('@example/two', true));
    expect(publicPackages(folder)).toEqual([
      { name: '@example/one', version: '0.1.0', folder: join(folder, 'packages/one') },
    ]);
  });

  it('carry no output whose source is gone', () => {
    write('packages/one/package.json', manifest('@example/one'));
    write('packages/one/src/here.ts');
    write('packages/one/src/deep/there.ts');
    for (const name of ['here', 'deep/there', 'deep/gone', 'gone'])
      for (const extension of ['js', 'd.ts']) write(`packages/one/dist/${name}.${extension}`);
    const stale = ['deep/gone.d.ts', 'deep/gone.js', 'gone.d.ts', 'gone.js'];
    expect(staleOutputs(folder).toSorted()).toEqual(
      stale.map((name) => join(folder, 'packages/one/dist', name)),
    );
  });

  it('carry the files for Node that their entry points need, and no others', () => {
    const exports = {
      '.': { node: './dist/node/index.js', default: './dist/index.js' },
      './package.json': './package.json',
    };
    write('packages/one/package.json', JSON.stringify({ name: '@example/one', version: '0.1.0', exports }));
    write('packages/one/dist/node/index.js', 'import { a } from "./shared.js";\nexport { a };\n');
    write('packages/one/dist/node/shared.js', 'import "node:fs";\nexport const a = import("./late.js");\n');
    for (const name of ['late', 'old']) write(`packages/one/dist/node/${name}.js`);
    expect(staleOutputs(folder)).toEqual([join(folder, 'packages/one/dist/node/old.js')]);
  });

  it('get every bump that a changeset asks for', () => {
    write('.changeset/one.md', "---\n'@example/one': patch\n'@example/two': minor\n---\n\nChanged.\n");
    write('.changeset/two.md', '---\n"@example/one": minor\n---\n\nChanged more.\n');
    write('.changeset/none.md', '---\n---\n\nChanged nothing that users see.\n');
    const bumps = pendingBumps(folder);
    expect(bumps.get('@example/one')?.toSorted()).toEqual(['minor', 'patch']);
    expect(bumps.get('@example/two')).toEqual(['minor']);
  });

  it('were last released with the highest version of their tags', async () => {
    await git('init', '--quiet');
    await git('commit', '--quiet', '--allow-empty', '--message', 'First');
    expect(await lastRelease(folder, '@example/one')).toBeUndefined();
    for (const version of ['0.9.0', '0.10.0', '0.10.1-next.0']) await git('tag', `@example/one@${version}`);
    await git('tag', '@example/one-more@2.0.0');
    expect(await lastRelease(folder, '@example/one')).toBe('0.10.0');
  });
});
