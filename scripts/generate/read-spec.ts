import { BaseResolver, bundle, createConfig, lintDocument, YamlParseError } from '@redocly/openapi-core';
import type { OpenApiDocument } from './openapi-document.ts';
import { specError, SpecError, yamlError } from './spec-error.ts';
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
 * @throws SpecError with file, line and reason for each thing that is wrong with it.
 */
export async function readSpec(file: string, root: string): Promise<OpenApiDocument> {
  const config = await createConfig({ plugins: [specRules], rules } as never);
  const resolver = new BaseResolver();
  const document = await resolver.resolveDocument(null, file, true);
  if (document instanceof YamlParseError) throw yamlError(document, root);
  if (document instanceof Error) throw new SpecError(document.message);
  const problems = await lintDocument({ document, config: config.styleguide, externalRefResolver: resolver });
  if (problems.length > 0) throw specError(problems, root);
  const bundled = await bundle({ doc: document, config, externalRefResolver: resolver });
  if (bundled.problems.length > 0) throw specError(bundled.problems, root);
  return bundled.bundle.parsed as OpenApiDocument;
}
