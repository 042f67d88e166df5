import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { execute } from './execute.ts';

/**
 * Copies what a commit of the work tree would hold to a repository of its own, with one commit and without a remote.
 * The work tree itself is only read.
 */
export async function checkOut(root: string, folder: string): Promise<void> {
  const listed = await execute(
    ['git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z', '--deduplicate'],
    { cwd: root },
  );
  for (const path of listed.split('\0'))
    if (path !== '' && existsSync(join(root, path)))
      await cp(join(root, path), join(folder, path), { recursive: true });
  const git = ['git', '-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@example.com'];
  await execute([...git, 'init', '--quiet', '--initial-branch=main'], { cwd: folder });
  await execute([...git, 'add', '--all'], { cwd: folder });
  await execute([...git, 'commit', '--quiet', '--no-verify', '--message', 'The work tree'], { cwd: folder });
}
