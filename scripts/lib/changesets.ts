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
  const pending = new Map<string, Bump[]>();
  for (const file of globSync('.changeset/*.md', {
    cwd: root,
    exclude: (name) => name.endsWith('README.md'),
  }))
    for (const [name, bump] of parseChangeset(readFileSync(join(root, file), 'utf8')).bumps)
      pending.set(name, [...(pending.get(name) ?? []), bump]);
  return pending;
}

export function greaterBump(one: Bump, other: Bump): Bump {
  return bumps.indexOf(one) > bumps.indexOf(other) ? one : other;
}
