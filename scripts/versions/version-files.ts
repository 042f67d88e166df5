import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../run/command.ts';

export interface VersionFile {
  file: string;
  /** What the file has to hold for its package's version. */
  expected: string;
}

/** The packages that state their version in code, as src/version.ts. */
export function versionFiles(): VersionFile[] {
  return globSync('packages/*/package.json', { cwd: root }).flatMap((manifest) => {
    const file = join(root, dirname(manifest), 'src', 'version.ts');
    if (!existsSync(file)) return [];
    const { version } = JSON.parse(readFileSync(join(root, manifest), 'utf8')) as { version: string };
    return [{ file, expected: versionModule(version) }];
  });
}

function versionModule(version: string): string {
  return `// Written by scripts/sync-versions.ts from package.json.

/** The version of this package, as its \`user-agent\` states it. */
export const version = '${version}';
`;
}
