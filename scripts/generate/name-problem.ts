import { camelCase, pascalCase, typeName } from './names.ts';
import { namedParameters } from './named-parameters.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { stringEnum, valuesName } from './string-enum.ts';

/** Why the names of a spec cannot stand in TypeScript: one holds no letter, or two become the same. */
export function nameProblem(document: OpenApiDocument): string | undefined {
  const seen = new Map<string, string>();
  const problemOf = (name: string, used: readonly string[]): string | undefined => {
    if (used[0] === '') return `${name} needs a letter or a digit in its name.`;
    const taken = used.find((one) => seen.has(one));
    if (taken !== undefined) return `${seen.get(taken)} and ${name} are one name in TypeScript.`;
    for (const one of used) seen.set(one, name);
    return undefined;
  };
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    // The values of an enum are an array and a guard: `Category` and `Categorie` would have one array.
    const values = stringEnum(schema) ? [valuesName(name), `is${typeName(name)}`] : [];
    const validators = [`check${pascalCase(name)}`, `${camelCase(name)}Schema`];
    const problem = problemOf(name, [pascalCase(name), ...values, ...validators]);
    if (problem) return problem;
  }
  for (const { parameter, name } of namedParameters(document)) {
    const problem = problemOf(`the parameter ${parameter}`, [pascalCase(name)]);
    if (problem) return problem;
  }
  return undefined;
}
