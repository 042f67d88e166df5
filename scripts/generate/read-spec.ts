import { type Description, openDescription } from '../openapi/description.ts';
import type { Problem } from '../openapi/problem.ts';
import { lintDescription } from '../redocly/lint-description.ts';
import { lintReport } from '../redocly/lint-report.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { schemaRings } from './schema-rings.ts';
import { SpecError, specError, unreadableSpec } from './spec-error.ts';
import { specRules } from './spec-rules.ts';

const rules = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'operation-operationId': 'error',
  'operation-operationId-unique': 'error',
  'generate/directions': 'error',
  'generate/operation-idempotent': 'error',
  'generate/references': 'error',
  'generate/schema-keywords': 'error',
} as const;

/**
 * Reads a spec from one file or several and gives it as one document.
 * @param lint Whether it has to keep to the rules of redocly.yaml too.
 * @throws SpecError with file, line and reason of each thing that is wrong with it.
 */
export async function readSpec(file: string, root: string, { lint = false } = {}): Promise<OpenApiDocument> {
  const description = await openDescription(file).catch((error: unknown) => {
    throw unreadableSpec(error, file, root);
  });
  if (!String(description.root.parsed?.openapi).startsWith('3.1.'))
    throw unreadableSpec('it is no OpenAPI 3.1 document', file, root);
  try {
    return await checked(description, file, root, lint);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unreadableSpec('its schemas are too deep within each other', file, root);
  }
}

async function checked(
  description: Description,
  file: string,
  root: string,
  lint: boolean,
): Promise<OpenApiDocument> {
  refuse(await description.problems({ plugins: [specRules], rules }));
  const found = lint ? await lintDescription(root, file, description) : [];
  if (found.length > 0) throw new SpecError(lintReport(found, root));
  const { document, problems } = await description.bundled();
  refuse(problems);
  refuse(schemaRings(document, description.root.source));
  return document;

  function refuse(these: readonly Problem[]): void {
    if (these.length > 0) throw specError(these, root);
  }
}
