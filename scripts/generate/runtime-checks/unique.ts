import { type Issue, type Path, refuse } from './check.ts';

/** An array in which no two items are the same JSON. */
export function unique(value: readonly unknown[], path: Path, issues: Issue[]): void {
  const seen = new Set(value.map((item) => JSON.stringify(item, sorted)));
  if (seen.size < value.length) refuse('must not have the same item twice', path, issues);
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
