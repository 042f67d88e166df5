import type { Capabilities, CustomerProvider } from '@customer-bridge/adapter';
import { readDescription } from './api-description.ts';
import type { ProviderFacts } from './field-map.ts';
import { providers, titleOf } from './providers.ts';

/** A client with any method; none is called, for a plan does no I/O. */
const client = new Proxy({}, { get: () => async () => {} });

type Mapping = Record<string, Capabilities | ((client: unknown) => CustomerProvider)>;

/** Every provider with its description, its mapping and what that can do. */
export async function providerFacts(): Promise<ProviderFacts[]> {
  return Promise.all(
    providers.map(async (name) => {
      const module = (await import(/* @vite-ignore */ `@customer-bridge/adapter/${name}`)) as Mapping;
      const exported = (ending: string): unknown =>
        Object.entries(module).find(([exportName]) => exportName.endsWith(ending))?.[1];
      return {
        name,
        title: titleOf(name),
        mapping: (exported('Provider') as (given: unknown) => CustomerProvider)(client),
        capabilities: exported('Capabilities') as Capabilities,
        description: await readDescription(name),
      };
    }),
  );
}
