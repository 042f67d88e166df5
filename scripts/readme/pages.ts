import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { publicPackages } from '../lib/public-packages.ts';
import { root } from '../lib/root.ts';

export interface Manifest {
  name: string;
  description?: string;
  engines?: { node: string };
  scripts?: Record<string, string>;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;

/** The folders of the packages that are published. */
export const publishedFolders: readonly string[] = publicPackages(root).map(({ folder }) =>
  relative(root, folder),
);

/** The READMEs whose code blocks users copy. */
export const pages: readonly string[] = ['.', ...publishedFolders].map((folder) => join(folder, 'README.md'));

/** The guides of the site. */
export const guides: readonly string[] = globSync('packages/docs/pages/*.md', { cwd: root }).toSorted();
