import { BaseResolver, bundle, createConfig, type Document, lintDocument } from '@redocly/openapi-core';
import { nameFileSchemas } from './file-schemas.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { specError, unreadableSpec } from './spec-error.ts';
import { specRules } from './spec-rules.ts';

const rules = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'operation-operationId': 'error',
  'operation-operationId-unique': 'error',
  'generate/operation-idempotent': 'error',
  'generate/schema-keywords': 'error',
} as const;

/**
 * Reads a spec from one file or several and gives it as one document.
 * @throws SpecError with file, line and reason of each thing that is wrong with it.
 */
export async function readSpec(file: string, root: string): Promise<OpenApiDocument> {
  const config = await createConfig({ plugins: [specRules], rules });
  const externalRefResolver = new BaseResolver();
  const document = await readDocument(file, root, externalRefResolver);
  const problems = await lintDocument({ document, config: config.styleguide, externalRefResolver });
  if (problems.length > 0) throw specError(problems, root);
  const declared = new Set(Object.keys(document.parsed.components?.schemas ?? {}));
  const { bundle: bundled, problems: unresolved } = await bundle({
    doc: document,
    config,
    externalRefResolver,
  });
  if (unresolved.length > 0) throw specError(unresolved, root);
  nameFileSchemas(bundled.parsed, declared);
  return bundled.parsed;
}

async function readDocument(file: string, root: string, resolver: BaseResolver): Promise<Document> {
  const document = await resolver.resolveDocument(null, file, true).catch((error: unknown) => error);
  if (document instanceof Error) throw unreadableSpec(document, file, root);
  const { parsed } = document as Document;
  if (!String(parsed?.openapi).startsWith('3.1.'))
    throw unreadableSpec('it is no OpenAPI 3.1 document', file, root);
  return document as Document;
}
