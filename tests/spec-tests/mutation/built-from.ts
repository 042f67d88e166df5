import { type TestedProvider, testedProvider } from '../checks/tested-provider.ts';
import type { Document } from '../spec/document.ts';
import type { Provider } from '../expected/provider.ts';
import { importApart } from './module-graphs.ts';

/** The packages as they would be if the generator had made this code of the spec. */
export function builtFrom(
  document: Document,
  code: ReadonlyMap<string, string>,
  provider: Provider,
): Promise<TestedProvider> {
  const entry = import.meta.resolve(`@customer-bridge/${provider.name}-types`);
  const sources = new Map([...code].map(([file, text]) => [new URL(`${file}.js`, entry).href, text]));
  return testedProvider(provider, document, importApart(sources));
}
