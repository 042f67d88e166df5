import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Bump = 'patch' | 'minor' | 'major';

/** The bumps that the pending changesets of a checkout ask for, by package. */
export function pendingBumps(root: string): Map<string, Bump[]> {
  const bumps = new Map<string, Bump[]>();
  for (const file of globSync('.changeset/*.md', { cwd: root })) {
    const [, matter = ''] = /^---\n(.*?)^---$/ms.exec(readFileSync(join(root, file), 'utf8')) ?? [];
    for (const [name, bump] of Object.entries((parse(matter) ?? {}) as Record<string, Bump>))
      bumps.set(name, [...(bumps.get(name) ?? []), bump]);
  }
  return bumps;
}
