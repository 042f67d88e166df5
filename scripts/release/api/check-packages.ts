import { fileAt } from '../../lib/git.ts';
import { type Bump, pendingBumps } from '../../lib/changesets.ts';
import { lastRelease } from '../../lib/last-release.ts';
import { publicPackages } from '../../lib/public-packages.ts';
import type { EntryPoint } from '../../lib/entry-points.ts';
import { findBreaks } from './find-breaks.ts';
import { readReports } from './reports.ts';

export interface Verdict {
  name: string;
  /** The last release that has reports; none before that, when nothing is promised yet. */
  released: string | undefined;
  /** What users of that release have to change, a line each. */
  breaks: string[];
  /** The package's changesets or version announce a break. */
  isAnnounced: boolean;
}

/**
 * Compares the reports of each published package at its last release with those that have been made now.
 *
 * @param root A checkout with the tags of its releases.
 * @param entries The entry points as they are now.
 */
export async function checkPackages(
  root: string,
  entries: readonly EntryPoint[],
  made: ReadonlyMap<string, string>,
): Promise<Verdict[]> {
  const packages = await Promise.all(
    publicPackages(root).map(async ({ name, version }) => {
      const release = await lastRelease(root, name);
      const reports = release === undefined ? [] : await reportsAt(root, `${name}@${release}`, name);
      return { name, version, released: reports.length > 0 ? release : undefined, reports };
    }),
  );
  const before = readReports(new Map(packages.flatMap(({ reports }) => reports)));
  const after = readReports(new Map(entries.map(({ name, report }) => [name, made.get(report) ?? ''])));
  const breaks = findBreaks(before, after);
  const pending = pendingBumps(root);
  return packages.map(({ name, version, released, reports }) => ({
    name,
    released,
    breaks: [...new Set(reports.flatMap(([entry]) => breaks.get(entry) ?? []))],
    isAnnounced: released !== undefined && mayBreak(released, version, pending.get(name) ?? []),
  }));
}

/** The reports of a package at a tag, which may have had other entry points: their names and texts. */
async function reportsAt(root: string, tag: string, packageName: string): Promise<[string, string][]> {
  const folder = `packages/${packageName.replace(/^.*\//, '')}/api`;
  const listed = (await fileAt(root, tag, folder)) ?? '';
  const files = listed.split('\n').filter((name) => name.endsWith('.api.md'));
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const subpath = file.replace('.api.md', '');
      const entry = subpath === 'index' ? packageName : `${packageName}/${subpath}`;
      return [entry, (await fileAt(root, tag, `${folder}/${file}`)) ?? ''];
    }),
  );
}

/**
 * Whether a package may break what its last release promised: with a major bump, or a minor one while it is 0.x,
 * pending in a changeset or made already.
 *
 * @param released The version of the last release.
 * @param current The version in package.json.
 */
export function mayBreak(released: string, current: string, pending: readonly Bump[]): boolean {
  const [major = 0, minor = 0] = released.split('.').map(Number);
  const [currentMajor = 0, currentMinor = 0] = current.split('.').map(Number);
  if (currentMajor > major || pending.includes('major')) return true;
  return major === 0 && (currentMinor > minor || pending.includes('minor'));
}
