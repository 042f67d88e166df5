import { git } from '../../../scripts/lib/git.ts';
import { root } from '../../../scripts/lib/root.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../scripts/lib/temporary-folder.ts';

/** A fresh clone of the last commit, as a new contributor has it. */
export async function cloneRepository(): Promise<TemporaryFolder> {
  const clone = temporaryFolder('clone');
  try {
    await git(root, 'clone', '--quiet', '--no-hardlinks', root, clone.path);
    return clone;
  } catch (error) {
    clone.remove();
    throw error;
  }
}
