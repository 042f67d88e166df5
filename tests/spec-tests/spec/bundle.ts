import { join } from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import type { Document } from './document.ts';

/** The description of a provider, its files put together to one document. */
export async function bundledSpec(provider: string): Promise<Document> {
  const file = join(import.meta.dirname, '../../../specs', provider, 'openapi.yaml');
  const { bundle: document } = await bundle({ ref: file, config: await createConfig({}) });
  return document.parsed as Document;
}
