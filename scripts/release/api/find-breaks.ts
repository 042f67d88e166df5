import { compareDeclarations } from './compare.ts';
import { findPositions } from './positions.ts';
import { find, type Found, reachable, type Reports } from './resolve.ts';

/**
 * What users of each entry point have to change, a line each; of another entry point, too, where it passes its types on.
 *
 * @param before The reports that users rely on.
 * @param after The reports of the same and other entry points as they are now.
 */
export function findBreaks(before: Reports, after: Reports): Map<string, string[]> {
  const positionsOf = findPositions(before);

  const known = new Map<unknown, string[]>();
  function changesOf(old: Found): string[] {
    const changes = known.get(old.declarations) ?? compare(old);
    known.set(old.declarations, changes);
    return changes;
  }

  function compare(old: Found): string[] {
    const report = after.get(old.report.entry);
    const now = report && find(after, report, old.name);
    // What is not exported may go: the names that were made of it have changed then, or need it no longer.
    return now ? compareDeclarations(old.declarations, now.declarations, old.name, positionsOf) : [];
  }

  return new Map(
    [...before.values()].map((report) => {
      const now = after.get(report.entry);
      if (!now) return [report.entry, [`${report.entry} is gone`]];
      const breaks = [...report.exports].flatMap(([exported, name]) => {
        const nameNow = now.exports.get(exported);
        if (nameNow === undefined) return [`${exported} is gone`];
        const [old, current] = [find(before, report, name), find(after, now, nameNow)];
        if (!old || !current)
          return isSameImport(report, name, now, nameNow) ? [] : [`${exported} is another one`];
        const isElsewhere = old.report.entry !== current.report.entry || old.name !== current.name;
        const own = isElsewhere
          ? compareDeclarations(old.declarations, current.declarations, exported, positionsOf)
          : [];
        return [...own, ...reachable(before, old).flatMap(changesOf)];
      });
      return [report.entry, [...new Set(breaks)]];
    }),
  );
}

type Imports = { imports: ReadonlyMap<string, { from: string; name: string }> };

function isSameImport(one: Imports, name: string, other: Imports, otherName: string): boolean {
  const [first, second] = [one.imports.get(name), other.imports.get(otherName)];
  return first?.from === second?.from && first?.name === second?.name;
}
