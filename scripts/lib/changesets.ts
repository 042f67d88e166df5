import { parseChangesetFile } from '@changesets/parse';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bumps that Changesets knows, the least first. */
export const bumps = ['patch', 'minor', 'major'] as const;

export type Bump = (typeof bumps)[number];

export interface ParsedChangeset {
  /** The bumps that it asks for, by package. */
  bumps: ReadonlyMap<string, Bump>;
  /** What it says to users. */
  summary: string;
}

/** Reads the text of a changeset. */
export function parseChangeset(text: string): ParsedChangeset {
  const { releases, summary } = parseChangesetFile(text);
  return {
    bumps: new Map(releases.flatMap(({ name, type }) => (type === 'none' ? [] : [[name, type] as const]))),
    summary,
  };
}

/** The bumps that the pending changesets of a checkout ask for, by package. */
export function pendingBumps(root: string): Map<string, Bump[]> {
  const exclude = (name: string): boolean => name.endsWith('README.md');
  const asked = globSync('.changeset/*.md', { cwd: root, exclude }).flatMap((file) => [
    ...parseChangeset(readFileSync(join(root, file), 'utf8')).bumps,
  ]);
  const named = Map.groupBy(asked, ([name]) => name);
  return new Map([...named].map(([name, all]) => [name, all.map(([, bump]) => bump)]));
}

export function greaterBump(one: Bump, other: Bump): Bump {
  return bumps.indexOf(one) > bumps.indexOf(other) ? one : other;
}
