import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitOf, fileAt, tryGit } from '../lib/git.ts';
import { lastRelease } from '../lib/last-release.ts';
import { providerPackages, typesManifest } from './provider-packages.ts';
import { RegenError } from './regen-error.ts';

/** The commit whose spec a provider's spec is compared with. */
export interface Base {
  readonly commit: string;
  /** What a reader knows it by: a tag, a branch, a version. */
  readonly name: string;
}

/**
 * Finds the base: where the present branch left `since`; without it the last release of the provider's types package,
 * and before the first one the main branch.
 *
 * Between `changeset version` and the release's tag, the release is where the version was raised: that is where the
 * changesets of earlier changes went.
 * @throws RegenError where git knows no such commit.
 */
export async function findBase(root: string, provider: string, since?: string): Promise<Base> {
  if (since !== undefined) return branchPoint(root, since);
  const [{ name, version }] = providerPackages(root, provider);
  const last = await lastRelease(root, name);
  const tag = `${name}@${last}`;
  const base = await (last === undefined ? mainBranch(root) : branchPoint(root, `refs/tags/${tag}`, tag));
  const released = await versionAt(root, base.commit, provider);
  if (released === undefined || released === version) return base;
  return { commit: await versionCommit(root, base, provider, version), name: `${name}@${version}` };
}

/** The version of a provider's types package at a commit; nothing where it has none there. */
export async function versionAt(root: string, commit: string, provider: string): Promise<string | undefined> {
  const manifest = await fileAt(root, commit, typesManifest(provider));
  return manifest === undefined ? undefined : (JSON.parse(manifest) as { version: string }).version;
}

async function mainBranch(root: string): Promise<Base> {
  const config = join(root, '.changeset', 'config.json');
  const { baseBranch = 'main' } = existsSync(config) ? JSON.parse(readFileSync(config, 'utf8')) : {};
  // The shared branch first: it leaves out what is committed here and has not been handed on.
  for (const branch of [`origin/${baseBranch}`, baseBranch]) {
    if ((await commitOf(root, branch)) !== undefined) return branchPoint(root, branch);
  }
  return branchPoint(root, 'HEAD');
}

async function branchPoint(root: string, reference: string, name = reference): Promise<Base> {
  const commit = await commitOf(root, reference);
  if (commit === undefined) throw new RegenError(await whyNoCommit(root, name));
  const shared = await tryGit(root, 'merge-base', commit, 'HEAD');
  return { commit: shared?.trim() ?? commit, name };
}

async function whyNoCommit(root: string, name: string): Promise<string> {
  if ((await tryGit(root, 'rev-parse', '--git-dir')) === undefined)
    return `${root} is not in a git repository, and the specs are compared with a commit: clone it, or \`git init\` and commit.`;
  if ((await commitOf(root, 'HEAD')) === undefined)
    return 'The git repository has no commit yet to compare the specs with: commit them first.';
  return `git knows no commit ${name} to compare the specs with.`;
}

/** The commit after the base that gave the package its version; the last one where that is not committed yet. */
async function versionCommit(root: string, base: Base, provider: string, version: string): Promise<string> {
  const change = `-S"version": "${version}"`;
  const range = `${base.commit}..HEAD`;
  const found = await tryGit(root, 'log', '-1', '--format=%H', change, range, '--', typesManifest(provider));
  return found?.trim() || (await branchPoint(root, 'HEAD')).commit;
}
