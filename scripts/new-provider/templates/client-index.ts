import type { Scaffold } from '../scaffold.ts';

/** `src/index.ts`: every public name of the client. */
export function clientIndex({ name, type }: Scaffold, passedOn: string, types: readonly string[]): string {
  const taken = new Set(passedOn.match(/\w+/g));
  const own = types.filter((one) => !taken.has(one)).toSorted();
  return `
${passedOn}
export type { ${own.join(', ')} } from '@customer-bridge/${name}-types';
export { create${type}Client } from './client.js';
export type { ${type}Client } from './client.js';
export type { ${type}ClientOptions } from './options.js';
`;
}
