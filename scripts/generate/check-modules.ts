import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'runtime-checks');

/** The text of each module of `checks/`, by its name without the extension. */
const modules: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .sort()
    .map((file) => [file.replace(/\.ts$/, ''), readFileSync(join(folder, file), 'utf8')]),
);

/** The modules that export the given names, and which of the names each one does. */
export function checkModules(names: Iterable<string>): Map<string, string[]> {
  const wanted = new Set(names);
  const found = new Map<string, string[]>();
  for (const [module, text] of modules) {
    const exported = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]!);
    const used = exported.filter((name) => wanted.has(name));
    if (used.length > 0) found.set(module, used);
  }
  return found;
}

/** The given modules and those that they import, as they stand in a generated package. */
export function copiedModules(names: Iterable<string>): Map<string, string> {
  const copied = new Map<string, string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (copied.has(name)) continue;
    const text = modules.get(name)!;
    open.push(...[...text.matchAll(/from '\.\/([\w-]+)\.ts'/g)].map((match) => match[1]!));
    copied.set(name, text.replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"));
  }
  return copied;
}
