import { nameBodies } from '../../generate/name-bodies.ts';
import type { OpenApiDocument } from '../../generate/openapi-document.ts';
import { type SecurityFacts, securityFacts } from './credential-facts.ts';
import { type ErrorFacts, errorFacts } from './error-facts.ts';
import { leafMembers } from './members.ts';
import { type OperationFacts, operationFacts } from './operation-facts.ts';
import {
  type FilledParameter,
  type HeldParameters,
  type IdFacts,
  isMadeBySigning,
  neededByUpdate,
} from './parameter-facts.ts';
import { type ServerFacts, serverFacts } from './server-facts.ts';
import type { SpecDocument, SpecOperation } from './spec-document.ts';
import { type UpdateFacts, updateFacts } from './update-facts.ts';

/** All that a description says for certain, and the templates are filled with. */
export interface Facts {
  readonly operations: readonly OperationFacts[];
  readonly update: UpdateFacts;
  readonly security: SecurityFacts;
  /** The options of the client that hold a parameter. */
  readonly parameters: readonly ParameterOption[];
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
  const likely = updateFacts(document, operationFacts(document), updateId);
  const held = heldParameters(document, likely);
  const operations = operationFacts(document, held);
  const update = updateFacts(document, operations, likely.operation.id);
  const reader = update.get ?? update.operation;
  return {
    operations,
    update: { ...update, chosenBy: likely.chosenBy },
    security: securityFacts(document, update.operation.id),
    parameters: optionsOf(operations),
    servers: serverFacts(document),
    errors: errorFacts(document),
    sent: leafMembers(document, update.operation.body.schema),
    reported: leafMembers(document, reader.answer.schema),
  };
}

/** An option that holds a parameter of several operations: an account in the path, a header that names the shop. */
export interface ParameterOption {
  readonly name: string;
  readonly in: FilledParameter['in'];
  /** The parameter that it holds. */
  readonly parameter: string;
  readonly form: IdFacts['form'];
  readonly sample: string | undefined;
}

function optionsOf(operations: readonly OperationFacts[]): ParameterOption[] {
  const options = new Map<string, ParameterOption>();
  for (const { in: place, name, value } of operations.flatMap(({ filled }) => filled)) {
    if (typeof value !== 'object' || !('option' in value)) continue;
    options.set(value.option, {
      name: value.option,
      in: place,
      parameter: name,
      form: value.form,
      sample: value.sample,
    });
  }
  return [...options.values()];
}

/** What the update and the read need beyond the customer's id. A signature brings its own headers. */
function heldParameters(document: SpecDocument, { operation, get }: UpdateFacts): HeldParameters {
  const isSigned = securityFacts(document, operation.id).credentials.some(({ kind }) => kind === 'signature');
  const needed = [operation, ...(get ? [get] : [])].flatMap(({ path, method }) => {
    const item = document.paths?.[path] as Record<string, SpecOperation> | undefined;
    return neededByUpdate(document, path, item![method.toLowerCase()]!);
  });
  return new Map(needed.map((key) => [key, isSigned && isMadeBySigning(key) ? 'signed' : 'option']));
}
