import { type OpenApiDocument, operationsOf } from './openapi-document.ts';
import { literal, memberName } from './source-text.ts';

/** `operations.ts`: how each operation is called, by its `operationId`. */
export function operationsFile(document: OpenApiDocument): string {
  const entries = operationsOf(document).map(
    ({ operationId, method, path, 'x-idempotent': idempotent }) =>
      `  ${memberName(operationId)}: { method: ${literal(method)}, path: ${literal(path)}, idempotent: ${idempotent} },`,
  );
  return [
    '/** Method and path of each operation; `idempotent`: a repeat leaves the same state. */',
    'export const operations = {',
    ...entries,
    '} as const;',
  ].join('\n');
}
