import { execFile } from 'node:child_process';
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

/** The files of a folder as they were at a commit, by their paths. */
export async function filesAt(root: string, commit: string, folder: string): Promise<Map<string, string>> {
  const listed = await tryGit(root, 'ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, folder);
  const paths = listed?.split('\0').filter(Boolean) ?? [];
  const env = { ...process.env, ...gitEnvironment() };
  const options = { cwd: root, env, maxBuffer: 2 ** 28, encoding: 'buffer' } as const;
  // One process for all of them: a heading with the size before each text.
  const reading = promisify(execFile)('git', ['cat-file', '--batch'], options);
  reading.child.stdin!.end(paths.map((path) => `${commit}:${path}\n`).join(''));
  const { stdout } = await reading;
  const files = new Map<string, string>();
  let start = 0;
  for (const path of paths) {
    const text = stdout.indexOf('\n', start) + 1;
    const end = text + Number(stdout.toString('utf8', start, text).trim().split(' ').at(-1));
    files.set(path, stdout.toString('utf8', text, end));
    start = end + 1;
  }
  return files;
}

/** A file as it was at a commit; nothing where it was not there. */
export function fileAt(root: string, commit: string, path: string): Promise<string | undefined> {
  return tryGit(root, 'show', `${commit}:${path}`);
}
