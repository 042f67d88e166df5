import type { Scaffold } from '../scaffold.ts';
import { docstring } from './source.ts';

/** `values.ts` of a mapping, in which every value goes as it is. */
export function mappingValues({ type }: Scaffold): string {
  return `
import type { Readers, Writers } from '../provider.js';

${docstring([
  `How each kind of value is told to ${type}; a kind that is not listed goes as it is. A phone in two parts, an address under other names, a date in another form each need a writer here, and a reader below.`,
])}
export const write: Writers = {};

/** How each kind of value is told by ${type}; texts, countries and E.164 phones need no reader. */
export const read: Readers = {};
`;
}
