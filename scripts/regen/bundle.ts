import { BaseResolver, bundle, createConfig, type Document } from '@redocly/openapi-core';
import { nameFileSchemas } from '../generate/file-schemas.ts';
import type { OpenApiDocument } from '../generate/openapi-document.ts';

/**
 * Gives a spec of several files as the one document that the packages are made from. It is not judged: what was once
 * released may break a rule that is newer than it.
 */
export async function bundleSpec(file: string): Promise<OpenApiDocument> {
  const externalRefResolver = new BaseResolver();
  const document = (await externalRefResolver.resolveDocument(null, file, true)) as Document;
  const declared = new Set(Object.keys(document.parsed.components?.schemas ?? {}));
  const config = await createConfig({});
  const { bundle: bundled } = await bundle({ doc: document, config, externalRefResolver });
  nameFileSchemas(bundled.parsed, declared);
  return bundled.parsed;
}
