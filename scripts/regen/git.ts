import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a git command prints, without the last line break; nothing where it fails. */
export async function git(root: string, ...words: readonly string[]): Promise<string | undefined> {
  const options = { cwd: root, maxBuffer: 2 ** 26 };
  try {
    const { stdout } = await promisify(execFile)('git', words, options);
    return stdout.replace(/\n$/, '');
  } catch (error) {
    // A number is git's own exit code; anything else says that git did not run.
    if (typeof (error as { code?: unknown }).code === 'number') return undefined;
    throw error;
  }
}

/** A file as it was at a commit; nothing where it was not there. */
export function fileAt(root: string, commit: string, path: string): Promise<string | undefined> {
  return git(root, 'show', `${commit}:${path}`);
}
