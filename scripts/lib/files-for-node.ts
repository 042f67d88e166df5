import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly exports?: Readonly<Record<string, string | { readonly node?: string }>>;
}

/** The files that Node opens for the entry points of a built package, relative to its folder: these and what they import. */
export function filesForNode(folder: string): Set<string> {
  const { exports = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const entries = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : (entry.node ?? []),
  );
  const found = new Set<string>();
  const open = entries.map((entry) => join(entry));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(join(folder, file))) continue;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, imported] of text.matchAll(/(?:\bfrom|^import|\bimport\()\s*["'](\.[^"']+)["']/gm))
      open.push(join(dirname(file), imported!));
  }
  return found;
}
