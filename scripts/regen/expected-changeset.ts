import { fileAt } from '../lib/git.ts';
import { type Base, versionAt } from './base.ts';
import { bumpFor } from './bump.ts';
import { type Changeset, changesetPath, mergeChangesets, readChangeset } from './changeset.ts';
import { providerPackages } from './provider-packages.ts';
import { changeLines, type SpecChange } from './spec-change.ts';

/** What a provider's changeset has to say: what it said at the base, unless that is released, and the change since. */
export async function expectedChangeset(
  root: string,
  provider: string,
  base: Base,
  { heading, changes }: SpecChange,
): Promise<Changeset | undefined> {
  const packages = providerPackages(root, provider);
  const earlier = await unreleasedAt(root, provider, base.commit, packages[0].version);
  const [heaviest] = changes;
  if (!heaviest) return earlier;
  const later = { bump: bumpFor(heaviest.level, packages), heading, lines: changeLines(changes) };
  return earlier ? mergeChangesets(earlier, later) : later;
}

async function unreleasedAt(
  root: string,
  provider: string,
  commit: string,
  version: string,
): Promise<Changeset | undefined> {
  const text = await fileAt(root, commit, changesetPath(provider));
  if (text === undefined || (await versionAt(root, commit, provider)) !== version) return undefined;
  return readChangeset(text);
}
