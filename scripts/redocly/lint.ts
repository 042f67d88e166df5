import { symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { root as workspace } from '../lib/root.ts';
import { type Finished } from '../lib/run.ts';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import { redocly } from './redocly.ts';

/**
 * Runs `redocly lint` on a description.
 *
 * Its rules for examples take the path of a file for a URL, in which `#` ends the path. A description below a folder with
 * such a name is linted through a link, and the findings name its files as ever.
 *
 * @param file The absolute path of the description's root file.
 */
export async function lintFile(root: string, file: string, ...options: readonly string[]): Promise<Finished> {
  const parts = file.split(sep);
  const depth = parts.findLastIndex((part) => part.includes('#')) + 1;
  if (depth === 0) return redocly(root, 'lint', file, ...options);
  const folder = parts.slice(0, depth).join(sep);
  return throughLink(folder, async (link) => {
    const { code, output, stdout } = await redocly(
      root,
      'lint',
      join(link, ...parts.slice(depth)),
      ...options,
    );
    // Redocly names files as they are seen from where it runs.
    const named = (text: string): string =>
      text.replaceAll(relative(workspace, link), relative(workspace, folder));
    return { code, output: named(output), stdout: named(stdout) };
  });
}

async function throughLink<Value>(folder: string, use: (link: string) => Promise<Value>): Promise<Value> {
  // The folder for temporary files may be below such a name too.
  const place = tmpdir().includes('#') ? join(sep, 'tmp') : tmpdir();
  const { path, remove } = temporaryFolder('lint', place);
  const link = join(path, 'linted');
  try {
    symlinkSync(folder, link, 'junction');
    return await use(link);
  } finally {
    remove();
  }
}
