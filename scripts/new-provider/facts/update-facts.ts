import type { Schema } from '../../generate/openapi-document.ts';
import { NewProviderError } from '../new-provider-error.ts';
import type { BodyFacts } from './body-facts.ts';
import { membersOf } from './members.ts';
import { type IdFacts, idFacts } from './parameter-facts.ts';
import type { OperationFacts } from './operation-facts.ts';
import type { SpecDocument } from './spec-document.ts';

/** The operation that the mapping tells a change with. */
export interface UpdateFacts {
  readonly operation: OperationFacts & { readonly body: BodyFacts };
  /** The customer's id: the parameter of the path or, where that has none, the member `id` of the body. */
  readonly id: IdFacts;
  readonly idPlace: 'path' | 'body';
  /** The operation that reads the customer: a GET of the same path. */
  readonly get: OperationFacts | undefined;
  /** Who chose it: the person who ran the command, the description (`x-update-semantics`), or nobody yet. */
  readonly chosenBy: 'person' | 'description' | 'nobody';
  /** The others that could be meant. */
  readonly others: readonly OperationFacts[];
}

/**
 * Finds the update: the operation that is named, else the one that the description marks, else the first that could be
 * one, which is then for a person to confirm.
 *
 * @throws NewProviderError where nothing could be the update, or what was named cannot.
 */
export function updateFacts(
  document: SpecDocument,
  operations: readonly OperationFacts[],
  named: string | undefined,
): UpdateFacts {
  const candidates = operations.filter((operation) => couldUpdate(document, operation)).sort(byMethod);
  const marked = candidates.filter(({ isMarked }) => isMarked);
  const chosen =
    named === undefined ? (marked[0] ?? candidates[0]) : candidates.find(({ id }) => id === named);
  if (!chosen) throw new NewProviderError(noUpdate(named, candidates));
  const { body, ids, path } = chosen;
  return {
    operation: { ...chosen, body: body as BodyFacts },
    id: ids[0] ?? idFacts(document, 'id', bodyId(document, chosen)),
    idPlace: ids.length === 1 ? 'path' : 'body',
    get: operations.find(
      (other) => other.method === 'GET' && other.path === path && ids.length === 1 && !needsMore(other),
    ),
    chosenBy: named !== undefined ? 'person' : marked.length === 1 ? 'description' : 'nobody',
    others: candidates.filter((other) => other !== chosen),
  };
}

/** A change of one customer: its id is all that the path needs, or a member of the body. */
function couldUpdate(document: SpecDocument, operation: OperationFacts): boolean {
  const { method, ids, body } = operation;
  if (!['PATCH', 'PUT', 'POST'].includes(method) || typeof body === 'string' || needsMore(operation))
    return false;
  return ids.length === 1 || (ids.length === 0 && bodyId(document, operation) !== undefined);
}

function bodyId(document: SpecDocument, { body }: OperationFacts): Schema | undefined {
  return typeof body === 'string' ? undefined : membersOf(document, body.schema)?.properties['id'];
}

/** An update has nothing to fill other parameters with. */
function needsMore({ query, headers }: OperationFacts): boolean {
  return query === 'required' || headers === 'required';
}

const methods = ['PATCH', 'PUT', 'POST'];

function byMethod(one: OperationFacts, other: OperationFacts): number {
  return methods.indexOf(one.method) - methods.indexOf(other.method);
}

function noUpdate(named: string | undefined, candidates: readonly OperationFacts[]): string {
  const needed =
    'An update is a PATCH, PUT or POST with a JSON object as its body and one customer in its path, or the id as `id` in its body.';
  if (candidates.length === 0) return `The description has no operation that could be the update. ${needed}`;
  const could = candidates.map(({ id, method, path }) => `${id} (${method} ${path})`).join(', ');
  return `'${named}' is not an operation that could be the update. ${needed} These are: ${could}.`;
}
