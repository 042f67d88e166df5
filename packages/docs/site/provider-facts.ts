import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Capabilities, CustomerProvider } from '@customer-bridge/adapter';
import type { ProviderFacts } from './field-map.ts';
import { providers, root, titleOf } from './providers.ts';
import { bundle } from './redocly.ts';

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
      const description = await readDescription(name);
      return {
        name,
        title: titleOf(name),
        mapping: (exported('Provider') as (given: unknown) => CustomerProvider)(client),
        capabilities: exported('Capabilities') as Capabilities,
        description,
      };
    }),
  );
}

async function readDescription(name: string): Promise<ProviderFacts['description']> {
  const workFolder = await mkdtemp(join(tmpdir(), 'customer-bridge-docs-'));
  try {
    return await bundle(join(root, 'specs', name, 'openapi.yaml'), workFolder);
  } finally {
    await rm(workFolder, { recursive: true });
  }
}
