import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a git command prints; nothing where it fails. */
export async function git(root: string, ...words: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', words, { cwd: root, maxBuffer: 2 ** 26 });
    return stdout;
  } catch (error) {
    // A number is git's own exit code; anything else says that git did not run.
    if (typeof (error as { code?: unknown }).code === 'number') return undefined;
    throw error;
  }
}

/** The commit that a reference stands for; nothing where there is none. */
export async function commitOf(root: string, reference: string): Promise<string | undefined> {
  const commit = await git(root, 'rev-parse', '--verify', '--quiet', `${reference}^{commit}`);
  return commit?.trim();
}

/** A file as it was at a commit; nothing where it was not there. */
export function fileAt(root: string, commit: string, path: string): Promise<string | undefined> {
  return git(root, 'show', `${commit}:${path}`);
}
