import { tables } from '../../generate/names.ts';
import type { Names } from '../names.ts';

/**
 * `src/index.ts`: every public name of the client.
 *
 * @param passedOn The exports that it takes from the http package.
 * @param typesIndex The index of its types package.
 */
export function clientIndex({ name, type }: Names, passedOn: string, typesIndex: string): string {
  const taken = [...tables, ...listedIn(passedOn).map((entry) => entry.replace(/^type /, ''))];
  const types = exportedTypes(typesIndex).filter((one) => !taken.includes(one));
  return `
${passedOn}
export type { ${types.toSorted().join(', ')} } from '@customer-bridge/${name}-types';
export { create${type}Client } from './client.js';
export type { ${type}Client } from './client.js';
export type { ${type}ClientOptions } from './options.js';
`;
}

/** The names of the types that a module exports, as they stand in its source. */
function exportedTypes(source: string): string[] {
  const declared = [...source.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name!);
  const listed = [...source.matchAll(/^export (type )?\{[^}]*\}/gm)].flatMap(([text, isType]) =>
    listedIn(text).filter((entry) => isType !== undefined || entry.startsWith('type ')),
  );
  return [...declared, ...listed.map((entry) => entry.replace(/^type /, ''))];
}

/** What stands in the braces of a text. */
function listedIn(text: string): string[] {
  const lists = [...text.matchAll(/\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  return lists.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
