import { camelCase } from '../../generate/names.ts';

/** An entry point of a package: its name, and the source of what it exports. */
export interface EntryPoint {
  readonly name: string;
  readonly source: string;
}

/** The types of a validators module that speak of another type. */
const generic = new Set(['Result', 'StandardSchema']);

/** `scripts/release/public-types/<package>.ts`: every public name of a package. */
export function publicTypes(packageName: string, entries: readonly EntryPoint[]): string {
  const named = entries.map(({ name, source }) => ({ name, alias: aliasOf(name), ...exportsOf(source) }));
  return `
// Every public name of ${packageName}. The shapes that users rely on belong here before the
// first release; from then on a line that has to change is a break.
${named.map(({ name, alias }) => `import type * as ${alias} from '${name}';`).join('\n')}
${named
  .map(
    ({ alias, types, values }) => `
export type ${alias[0]!.toUpperCase() + alias.slice(1)} = [
${types.map((one) => `  ${alias}.${one}${alias === 'validators' && generic.has(one) ? '<unknown>' : ''},`).join('\n')}
${values.map((one) => `  typeof ${alias}.${one},`).join('\n')}
];
`,
  )
  .join('')}`;
}

/** `@customer-bridge/ledger-types/validators` -> `validators`; the package itself -> `root`. */
function aliasOf(name: string): string {
  return camelCase(name.split('/')[2] ?? 'root');
}

/** The names that a module exports, as they stand in its source. */
export function exportsOf(source: string): { types: string[]; values: string[] } {
  const types = [...source.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name!);
  const values = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name!);
  for (const [, keyword, list] of source.matchAll(/^export (type )?\{([^}]*)\}/gm)) {
    for (const entry of list!
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)) {
      const name = entry.replace(/^type /, '');
      (keyword || name !== entry ? types : values).push(name);
    }
  }
  return { types, values };
}
