import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import type { Document } from './document.ts';

const specs = join(import.meta.dirname, '../../../specs');

/** The providers that have a folder below `specs`. */
export const describedProviders: readonly string[] = readdirSync(specs, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The description of a provider, its files put together to one document. */
export async function bundledSpec(provider: string): Promise<Document> {
  const file = join(specs, provider, 'openapi.yaml');
  const { bundle: document } = await bundle({ ref: file, config: await createConfig({}) });
  return document.parsed as Document;
}
