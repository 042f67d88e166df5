import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from './git-environment.ts';

/**
 * Runs git in a folder without the configuration of the user or the machine; resolves to its output.
 *
 * @throws Error with what git says where it fails.
 */
export async function git(folder: string, ...words: readonly string[]): Promise<string> {
  const env = { ...process.env, ...gitEnvironment() };
  const { stdout } = await promisify(execFile)('git', words, { cwd: folder, env, maxBuffer: 2 ** 26 });
  return stdout;
}

/** What git prints; nothing where it ends with a failure. */
export async function tryGit(folder: string, ...words: readonly string[]): Promise<string | undefined> {
  try {
    return await git(folder, ...words);
  } catch (error) {
    // A number is git's own exit code; anything else says that git did not run.
    if (typeof (error as { code?: unknown }).code === 'number') return undefined;
    throw error;
  }
}

/** The commit that a reference points to, if there is one. */
export async function commitOf(root: string, reference: string): Promise<string | undefined> {
  const commit = await tryGit(root, 'rev-parse', '--verify', '--quiet', `${reference}^{commit}`);
  return commit?.trim();
}

/** Copies a folder of a repository as it was at a commit; says whether it was there. */
export async function copyAt(root: string, commit: string, path: string, into: string): Promise<boolean> {
  const archive = join(into, 'archive.tar');
  if ((await tryGit(root, 'archive', `--output=${archive}`, commit, path)) === undefined) return false;
  await promisify(execFile)('tar', ['-xf', archive], { cwd: into });
  return true;
}

/** A file as it was at a commit; nothing where it was not there. */
export function fileAt(root: string, commit: string, path: string): Promise<string | undefined> {
  return tryGit(root, 'show', `${commit}:${path}`);
}
