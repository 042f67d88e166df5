import type { Scaffold } from '../facts/facts.ts';

/** `src/index.ts`: every public name of the client. */
export function clientIndex({ name, type }: Scaffold, passedOn: string, types: readonly string[]): string {
  const lists = [...passedOn.matchAll(/\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  const taken = new Set(lists.map((entry) => entry.trim().replace(/^type /, '')));
  const own = types.filter((one) => !taken.has(one)).toSorted();
  return `
${passedOn}
export type { ${own.join(', ')} } from '@customer-bridge/${name}-types';
export { create${type}Client } from './client.js';
export type { ${type}Client } from './client.js';
export type { ${type}ClientOptions } from './options.js';
`;
}
