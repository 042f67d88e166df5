import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.ts';

export interface VersionFile {
  file: string;
  text: string;
  /** The text with the version of the package's manifest. */
  expected: string;
}

/** Every package's src/version.ts, where the package states its version in code. */
export function versionFiles(): VersionFile[] {
  return globSync('packages/*/src/version.ts', { cwd: root }).map((path) => {
    const file = join(root, path);
    const text = readFileSync(file, 'utf8');
    const { version } = JSON.parse(readFileSync(join(file, '..', '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    return { file, text, expected: text.replace(/(?<=version = ')[^']*/, version) };
  });
}
