import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The reports as they stand in the work tree, by their paths relative to the root. */
export function committedReports(root: string): Map<string, string> {
  const paths = globSync('packages/*/api/*.api.md', { cwd: root }).toSorted();
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]));
}

/** The paths of the reports that are not as they have just been made, or that no entry point has any more. */
export function outdatedReports(root: string, made: ReadonlyMap<string, string>): string[] {
  const committed = committedReports(root);
  const paths = new Set([...committed.keys(), ...made.keys()]);
  return [...paths].filter((path) => committed.get(path) !== made.get(path)).toSorted();
}

export function writeReports(root: string, made: ReadonlyMap<string, string>): void {
  for (const path of outdatedReports(root, made)) {
    const text = made.get(path);
    if (text === undefined) rmSync(join(root, path));
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
}
