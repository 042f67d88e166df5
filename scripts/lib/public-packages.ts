import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PublicPackage {
  name: string;
  version: string;
  /** Its absolute path. */
  folder: string;
}

/** The packages of a checkout that are published. */
export function publicPackages(root: string): PublicPackage[] {
  return globSync('packages/*/package.json', { cwd: root })
    .toSorted()
    .map((path) => ({ folder: join(root, path, '..'), ...readManifest(join(root, path)) }))
    .filter((manifest) => manifest.private !== true)
    .map(({ name, version, folder }) => ({ name, version, folder }));
}

function readManifest(file: string): { name: string; version: string; private?: boolean } {
  return JSON.parse(readFileSync(file, 'utf8'));
}
