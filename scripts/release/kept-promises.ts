import { basename, join } from 'node:path';
import { git } from '../lib/git.ts';
import { allowsBreak } from './allows-break.ts';
import { pendingBumps } from './changeset-bumps.ts';
import { compileTypes } from './compile-types.ts';
import { lastRelease } from './last-release.ts';
import { type PublicPackage, publicPackages } from './public-packages.ts';

export interface Promises {
  name: string;
  /** The last release; none before the first, when nothing is promised yet. */
  released: string | undefined;
  /** What the last release promised and the types no longer keep, a line each. */
  broken: string[];
  /** The package's changesets or version announce a break. */
  isAnnounced: boolean;
}

const folder = join('scripts', 'release', 'public-types');

/**
 * Compiles the last release's copy of each package's public types against the types as they are built now.
 *
 * @param root A built checkout with the tags of its releases.
 */
export async function keptPromises(root: string): Promise<Promises[]> {
  const pending = pendingBumps(root);
  const judge = async ({ name, version, folder: ownFolder }: PublicPackage): Promise<Promises> => {
    const released = await lastRelease(root, name);
    if (released === undefined) return { name, released, broken: [], isAnnounced: false };
    const texts = await releasedTypes(root, `${name}@${released}`);
    const own = Object.keys(texts).filter((file) => basename(file).split('.')[0] === basename(ownFolder));
    const broken = compileTypes(own, texts);
    return { name, released, broken, isAnnounced: allowsBreak(released, version, pending.get(name) ?? []) };
  };
  return Promise.all(publicPackages(root).map(judge));
}

// They stand where they stood, so that their imports resolve to the packages of today.
async function releasedTypes(root: string, tag: string): Promise<Record<string, string>> {
  const paths = (await git(root, 'ls-tree', '-r', '--name-only', tag, folder)).split('\n');
  const texts: Record<string, string> = {};
  for (const path of paths.filter((name) => name.endsWith('.ts')))
    texts[join(root, path)] = await git(root, 'show', `${tag}:${path}`);
  return texts;
}
