import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { git } from '../lib/git.ts';
import { npmEnvironment } from '../lib/npm-environment.ts';
import { findBase } from '../regen/base.ts';
import { regen } from '../regen/regen.ts';
import { checkOut } from '../release/checkout.ts';
import { execute } from '../lib/run.ts';
import { lastRelease } from '../lib/last-release.ts';
import { root } from '../lib/root.ts';
import { hostileHome } from './hostile-home.ts';
import { acmeChangeset, repository } from './regen/repository.ts';
import { testFolder } from './test-folder.ts';
import { workTreeFiles } from './work-tree.ts';

const home = hostileHome();
const folder = testFolder();
beforeAll(() => home.enter());
afterAll(() => vi.unstubAllEnvs());

/** The exit code of git as the developer has configured it. */
const gitAsConfigured = (...words: string[]) =>
  spawnSync('git', words, {
    cwd: folder,
    env: { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined },
  });

describe('a developer whose configuration gets in the way of git', () => {
  it('cannot commit by hand', () => {
    expect(gitAsConfigured('init', '--quiet').status).toBe(0);
    expect(gitAsConfigured('commit', '--quiet', '--allow-empty', '--message', 'First').status).not.toBe(0);
    expect(gitAsConfigured('symbolic-ref', 'HEAD').stdout.toString().trim()).toBe('refs/heads/trunk');
  });

  it('makes a checkout for a rehearsal with every file in it, byte for byte', async () => {
    const [original, copy] = ['original', 'copy'].map((name) => join(folder, name)) as [string, string];
    mkdirSync(original);
    await git(original, 'init', '--quiet');
    writeFileSync(join(original, 'one.ts'), 'one\n');
    await checkOut(original, copy);
    expect(readFileSync(join(copy, 'one.ts'), 'utf8')).toBe('one\n');
    expect(await git(copy, 'ls-tree', '-r', '--name-only', 'HEAD')).toBe('one.ts\n');
    expect(await git(copy, 'branch', '--show-current')).toBe('main\n');
    expect(await git(copy, 'status', '--porcelain')).toBe('');
  });

  it('finds releases by their tags, and what a description was compared with', async () => {
    const here = await repository();
    here.git('tag', '--annotate', '--message', 'Released', '@example/acme-types@0.0.0');
    expect(await lastRelease(here.root, '@example/acme-types')).toBe('0.0.0');
    expect(await findBase(here.root, 'acme')).toEqual({
      commit: here.git('rev-parse', 'HEAD'),
      name: '@example/acme-types@0.0.0',
    });
  });

  it('gets the changeset of a change that everybody gets', async () => {
    const here = await repository();
    here.edit(({ info }) => {
      info.title = 'Acme, renamed';
    });
    await regen(here.root);
    expect(here.changed()).toContain('specs/acme/openapi.yaml');
    expect(here.read(acmeChangeset)).toContain('patch');
  });
});

describe('a developer whose configuration gets in the way of npm', () => {
  /** npm's settings that say what it does; all else says where it is, whom it reaches, and how it looks. */
  const settings = async (env: Record<string, string | undefined>): Promise<Record<string, unknown>> => {
    const all = JSON.parse(
      await execute(['npm', 'config', 'list', '--long', '--json'], { cwd: folder, env }),
    );
    const names = Object.keys(npmEnvironment())
      .filter((name) => name.startsWith('npm_'))
      .map((name) => name.slice('npm_config_'.length).replaceAll('_', '-'));
    return Object.fromEntries(names.filter((name) => name !== 'json').map((name) => [name, all[name]]));
  };
  // npm hands what a user has configured on to the scripts that it runs, and so to this test.
  const unconfigured = (): Record<string, string | undefined> => {
    const inherited = Object.keys(process.env).filter((name) => name.startsWith('npm_config_'));
    // The two that no variable can set to their default, which depends on the machine.
    const { npm_config_include, npm_config_script_shell } = npmEnvironment();
    return {
      ...Object.fromEntries(inherited.map((name) => [name, undefined])),
      ...{ HOME: folder, USERPROFILE: folder, npm_config_include, npm_config_script_shell },
    };
  };

  it('has the installations of everybody', async () => {
    const [hostile, ours, usual] = await Promise.all([
      settings({}),
      settings(npmEnvironment()),
      settings(unconfigured()),
    ]);
    expect(hostile).not.toEqual(usual);
    expect(ours).toEqual(usual);
  });
});

it('git is started in one place, where no configuration reaches it', () => {
  const starting = workTreeFiles().filter(
    (file) =>
      /\.(?:ts|mjs|cjs)$|^\.ci/.test(file) &&
      /\b(?:spawn|exec)\w*\(?\[?'git'|'git', (?:words|\[)|\['git'|(?:^|[;&|(] *)git /m.test(
        readFileSync(join(root, file), 'utf8'),
      ),
  );
  expect(starting).toEqual([
    'scripts/lib/git.ts',
    'scripts/test/hermetic.test.ts',
    'scripts/test/regen/repository.ts',
  ]);
});
