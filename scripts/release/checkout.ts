import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../lib/git.ts';

/**
 * Copies what a commit of the work tree would hold to a repository of its own, with one commit and without a remote.
 * The work tree itself is only read.
 */
export async function checkOut(root: string, folder: string): Promise<void> {
  const options = ['--cached', '--others', '--exclude-standard', '-z', '--deduplicate'];
  const listed = await git(root, 'ls-files', ...options);
  for (const path of listed.split('\0'))
    if (path !== '' && existsSync(join(root, path)))
      await cp(join(root, path), join(folder, path), { recursive: true });
  await git(folder, 'init', '--quiet');
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--no-verify', '--message', 'The work tree');
}
