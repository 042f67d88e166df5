import { type Description, openDescription } from '../openapi/description.ts';
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
  const description = await open(file, root);
  const problems = await description.problems({ plugins: [specRules], rules });
  if (problems.length > 0) throw specError(problems, root);
  const { document, problems: unresolved } = await description.bundled();
  if (unresolved.length > 0) throw specError(unresolved, root);
  return document;
}

async function open(file: string, root: string): Promise<Description> {
  const description = await openDescription(file).catch((error: unknown) => {
    throw unreadableSpec(error, file, root);
  });
  if (!String(description.root.parsed?.openapi).startsWith('3.1.'))
    throw unreadableSpec('it is no OpenAPI 3.1 document', file, root);
  return description;
}
