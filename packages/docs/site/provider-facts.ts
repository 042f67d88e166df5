import type { Capabilities } from '@customer-bridge/adapter';
import { readDescription } from './api-description.ts';
import type { ProviderFacts } from './field-map.ts';
import { exportOf, mappingOf, type MappingModule } from './mapping.ts';
import { providers, titleOf } from './providers.ts';

/** Every provider with its description, its mapping and what that can do. */
export async function providerFacts(): Promise<ProviderFacts[]> {
  return Promise.all(
    providers.map(async (name) => {
      const module = (await import(/* @vite-ignore */ `@customer-bridge/adapter/${name}`)) as MappingModule;
      return {
        name,
        title: titleOf(name),
        mapping: mappingOf(module),
        capabilities: exportOf(module, 'Capabilities') as Capabilities,
        description: await readDescription(name),
      };
    }),
  );
}
