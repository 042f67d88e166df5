import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { root } from '../lib/root.ts';

const made = ['node_modules', 'dist', 'coverage', 'reports'];

/** The files that people write, by their path below the root, without the help of git: an archive has none. */
export function workTreeFiles(): string[] {
  const exclude = (path: string): boolean => made.includes(basename(path));
  return globSync(['**/*.*', '.github/**/*.yml', '.ci/run'], { cwd: root, exclude })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}
