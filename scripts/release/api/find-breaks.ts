import ts from 'typescript';
import { compareDeclarations } from './compare.ts';
import { findPositions, referenceIn } from './positions.ts';
import type { Found, Reports } from './reports.ts';

/**
 * What users of each entry point have to change, a line each; of another entry point, too, where it passes its types on.
 *
 * @param before The reports that users rely on.
 * @param after The reports of the same and other entry points as they are now.
 */
export function findBreaks(before: Reports, after: Reports): Map<string, string[]> {
  const positionsOf = findPositions(before);

  const known = new Map<Found, string[]>();
  function changesOf(old: Found): string[] {
    const changes = known.get(old) ?? compare(old);
    known.set(old, changes);
    return changes;
  }

  function compare(old: Found): string[] {
    const now = after.findIn(old.entry, old.name);
    // What is not exported may go: the names that were made of it have changed then, or need it no longer.
    return now ? compareDeclarations(old.declarations, now.declarations, old.name, positionsOf) : [];
  }

  function breaksOf(exported: string, symbol: ts.Symbol, symbolNow: ts.Symbol | undefined): string[] {
    if (!symbolNow) return [`${exported} is gone`];
    const [old, now] = [before.find(symbol), after.find(symbolNow)];
    if (!old || !now)
      return before.importOf(symbol) === after.importOf(symbolNow) ? [] : [`${exported} is another one`];
    const isElsewhere = old.entry !== now.entry || old.name !== now.name;
    const own = isElsewhere
      ? compareDeclarations(old.declarations, now.declarations, exported, positionsOf)
      : [];
    return [...own, ...reachable(before, old).flatMap(changesOf)];
  }

  return new Map(
    [...before.exports].map(([entry, names]) => {
      const now = after.exports.get(entry);
      if (!now) return [entry, [`${entry} is gone`]];
      const breaks = [...names].flatMap(([exported, symbol]) =>
        breaksOf(exported, symbol, now.get(exported)),
      );
      return [entry, [...new Set(breaks)]];
    }),
  );
}

/** Everything that a name of a report is made of, itself included. */
function reachable(reports: Reports, start: Found): Found[] {
  const found = new Set<Found>();
  const follow = (one: Found | undefined): void => {
    if (one === undefined || found.has(one)) return;
    found.add(one);
    const visit = (node: ts.Node): void => {
      const reference = referenceIn(node);
      if (reference) follow(reports.find(reference));
      ts.forEachChild(node, visit);
    };
    for (const declaration of one.declarations) visit(declaration);
  };
  follow(start);
  return [...found];
}
