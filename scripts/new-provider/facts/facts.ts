import { nameBodies } from '../../generate/name-bodies.ts';
import type { OpenApiDocument } from '../../generate/openapi-document.ts';
import type { Names } from '../names.ts';
import type { ClientOption } from './client-option.ts';
import { type SecurityFacts, securityFacts } from './credential-facts.ts';
import { type ErrorFacts, errorFacts } from './error-facts.ts';
import { leafMembers } from './members.ts';
import { type OperationFacts, operationFacts } from './operation-facts.ts';
import { type HeldParameters, neededByUpdate } from './parameter-facts.ts';
import { type ServerFacts, serverFacts } from './server-facts.ts';
import type { SpecDocument, SpecOperation } from './spec-document.ts';
import { type UpdateFacts, updateFacts } from './update-facts.ts';

/** All that a description says for certain. */
export interface Facts {
  readonly operations: readonly OperationFacts[];
  readonly update: UpdateFacts;
  readonly security: SecurityFacts;
  /** What the client must be given: credentials, and what its calls are filled in with. */
  readonly options: readonly ClientOption[];
  readonly servers: ServerFacts;
  readonly errors: ErrorFacts;
  /** The members that an update can send, and those that an answer reports, with their types in words. */
  readonly sent: ReadonlyMap<string, string>;
  readonly reported: ReadonlyMap<string, string>;
}

/** What the templates are filled with. */
export interface Scaffold extends Names, Facts {}

/**
 * Reads a bundled description.
 *
 * @param updateId The `operationId` of the update, where a person has named it.
 * @throws NewProviderError where nothing could be the update, or what was named cannot.
 */
export function factsOf(bundled: OpenApiDocument, updateId?: string): Facts {
  const document = bundled as SpecDocument;
  nameBodies(document);
  const likely = updateFacts(document, operationFacts(document), updateId);
  const security = securityFacts(document, likely.operation.id);
  const operations = operationFacts(document, heldParameters(document, likely, security.isSigned));
  const update = updateFacts(document, operations, likely.operation.id);
  const reader = update.get ?? update.operation;
  return {
    operations,
    update: { ...update, chosenBy: likely.chosenBy },
    security,
    options: optionsOf(security, operations),
    servers: serverFacts(document),
    errors: errorFacts(document),
    sent: leafMembers(document, update.operation.body.schema),
    reported: leafMembers(document, reader.answer.schema),
  };
}

/** Every option of the credentials and of the parameters, each once. */
function optionsOf(
  { credentials, byOperation }: SecurityFacts,
  operations: readonly OperationFacts[],
): ClientOption[] {
  const all = [credentials, ...byOperation.values()].flat().flatMap(({ options }) => options);
  const named = new Map(all.map((option) => [option.name, option]));
  for (const { value } of operations.flatMap(({ filled }) => filled))
    if (typeof value === 'object' && 'option' in value)
      named.set(value.option.name, { ...value.option, ...named.get(value.option.name) });
  return [...named.values()];
}

/** What the update and the read need beyond the customer's id. */
function heldParameters(
  document: SpecDocument,
  { operation, get }: UpdateFacts,
  isSigned: boolean,
): HeldParameters {
  const needed = [operation, ...(get ? [get] : [])].flatMap(({ path, method }) => {
    const item = document.paths?.[path] as Record<string, SpecOperation> | undefined;
    return neededByUpdate(document, path, item![method.toLowerCase()]!, isSigned);
  });
  return new Map(needed);
}
