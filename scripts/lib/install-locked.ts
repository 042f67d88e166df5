import { execute } from './run.ts';
import { npmCi } from '../run/npm-ci.mjs';

/**
 * Installs what a folder's own package-lock.json holds and nothing else, and runs no script of a package: a tool that
 * brings a binary brings it as a package.
 */
export async function installLocked(folder: string): Promise<void> {
  await execute(['npm', ...npmCi], { cwd: folder, timeoutMs: 600_000 });
}
