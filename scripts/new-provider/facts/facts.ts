import { nameBodies } from '../../generate/name-bodies.ts';
import type { OpenApiDocument } from '../../generate/openapi-document.ts';
import { type SecurityFacts, securityFacts } from './credential-facts.ts';
import { type ErrorFacts, errorFacts } from './error-facts.ts';
import { leafMembers } from './members.ts';
import { type OperationFacts, operationFacts } from './operation-facts.ts';
import { type ServerFacts, serverFacts } from './server-facts.ts';
import type { SpecDocument } from './spec-document.ts';
import { type UpdateFacts, updateFacts } from './update-facts.ts';

/** All that a description says for certain, and the templates are filled with. */
export interface Facts {
  readonly operations: readonly OperationFacts[];
  readonly update: UpdateFacts;
  readonly security: SecurityFacts;
  readonly servers: ServerFacts;
  readonly errors: ErrorFacts;
  /** The members that an update can send, and those that an answer reports, with their types in words. */
  readonly sent: ReadonlyMap<string, string>;
  readonly reported: ReadonlyMap<string, string>;
}

/**
 * Reads a bundled description.
 *
 * @param updateId The `operationId` of the update, where a person has named it.
 * @throws NewProviderError where nothing could be the update, or what was named cannot.
 */
export function factsOf(bundled: OpenApiDocument, updateId?: string): Facts {
  const document = bundled as SpecDocument;
  nameBodies(document);
  const operations = operationFacts(document);
  const update = updateFacts(document, operations, updateId);
  const reader = update.get ?? update.operation;
  return {
    operations,
    update,
    security: securityFacts(document),
    servers: serverFacts(document),
    errors: errorFacts(document),
    sent: leafMembers(document, update.operation.body.schema),
    reported: leafMembers(document, reader.answer.schema),
  };
}
