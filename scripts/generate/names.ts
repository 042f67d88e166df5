import { isIdentifier } from './source-text.ts';

/** The types of a whole description, which every types package exports. */
export const tables: readonly string[] = ['paths', 'components', 'operations'];

/** The words of a name in any spelling: `CustomerUpdate`, `customer_update` and `customer-update` are the same two. */
function words(name: string): string[] {
  return name.match(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lo}+|\d+/gu) ?? [];
}

export function pascalCase(name: string): string {
  const joined = words(name)
    .map((word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase())
    .join('');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `CountryCode` -> `country code`. */
export function spoken(name: string): string {
  return words(name).join(' ').toLowerCase();
}

export function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/**
 * A schema's name as a TypeScript type: its own spelling where that is an identifier. A name of small letters becomes a
 * capitalized one, for it may be a word of the language (`class`, `string`) or of what is generated (`paths`, `$defs`).
 */
export function typeName(name: string): string {
  return isIdentifier(name) && !/^\$?[a-z]+$/.test(name) ? name : pascalCase(name);
}
