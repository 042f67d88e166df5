import { camelCase, plural, tables } from './names.ts';
import { literal, wrapWords } from './source-text.ts';
import type { Schema } from './openapi-document.ts';

/** The values of a schema that is a list of strings and nothing else. */
export function stringEnum(schema: Schema): readonly string[] | undefined {
  if (typeof schema !== 'object' || !schema.enum?.every((value) => typeof value === 'string'))
    return undefined;
  return schema.enum;
}

/** The name of the array that holds them: `countryCodes` for `CountryCode`, but `pathValues` for `Path`. */
export function valuesName(schemaName: string): string {
  const name = camelCase(schemaName);
  return tables.includes(plural(name)) ? `${name}Values` : plural(name);
}

/** The array itself; a long one as a single string, which is smaller in every bundle. */
export function valuesSource(values: readonly string[], type: string): string {
  if (values.length < 20 || values.some((value) => /\s|^$/.test(value)))
    return `[${values.map(literal).join(', ')}]`;
  const lines = wrapWords(values, 100).map((line, index, all) =>
    literal(index < all.length - 1 ? `${line} ` : line),
  );
  return `/* @__PURE__ */ (\n  ${lines.join(' +\n  ')}\n).split(' ') as ${type}[]`;
}
