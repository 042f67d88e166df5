import type { Schema } from '../../generate/openapi-document.ts';
import { NewProviderError } from '../new-provider-error.ts';
import type { BodyFacts } from './body-facts.ts';
import { membersOf, resolvedSchema } from './members.ts';
import { type IdFacts, idFacts } from './id-facts.ts';
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
  /** The operations that write and cannot be the update, each with the reason. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  readonly operation: OperationFacts;
  readonly reason: string;
}

/**
 * Finds the update: the operation that is named, else the one that the description marks, else the one that looks most
 * like it, which is then for a person to confirm. An id in the path beats one in the body; what is called a create is
 * never taken unless it is named.
 *
 * @throws NewProviderError where nothing could be the update, several could alike, or what was named cannot.
 */
export function updateFacts(
  document: SpecDocument,
  operations: readonly OperationFacts[],
  named: string | undefined,
): UpdateFacts {
  const judged = operations
    .filter(({ method }) => methods.includes(method))
    .map((operation) => ({ operation, reason: whyNot(document, operation) }));
  const passedOver = judged.filter((one): one is PassedOver => one.reason !== undefined);
  const candidates = judged
    .filter(({ reason }) => reason === undefined)
    .map(({ operation }) => operation)
    .sort((one, other) => rankOf(one) - rankOf(other));
  const marked = candidates.filter(({ isMarked }) => isMarked);
  const chosen =
    named === undefined ? (marked[0] ?? mostLikely(candidates)) : candidates.find(({ id }) => id === named);
  if (!chosen) throw new NewProviderError(noUpdate(named, candidates, passedOver));
  const { body, path } = chosen;
  // Of the ids of a path, the last one is the customer's own.
  const own = chosen.ids.at(-1);
  return {
    operation: { ...chosen, body: body as BodyFacts },
    id: own ?? idFacts(document, 'id', bodyId(document, chosen)),
    idPlace: own ? 'path' : 'body',
    get: operations.find((other) => other.method === 'GET' && other.path === path && own),
    chosenBy: named !== undefined ? 'person' : marked.length === 1 ? 'description' : 'nobody',
    others: candidates.filter((other) => other !== chosen),
    passedOver,
  };
}

/** Why an operation cannot be the change of one customer; `undefined` where it can. */
function whyNot(document: SpecDocument, operation: OperationFacts): string | undefined {
  const { ids, body } = operation;
  if (body === 'none') return 'it has no body';
  if (body === 'other') return 'its body is neither a JSON object nor a form';
  const isNamed = ids.length > 0 || bodyId(document, operation) !== undefined;
  return isNamed ? undefined : 'it has no id in its path, and no `id` in its body';
}

function bodyId(document: SpecDocument, { body }: OperationFacts): Schema | undefined {
  if (typeof body === 'string') return undefined;
  const id = membersOf(document, body.schema)?.properties['id'];
  // What only answers have is no way to name a customer.
  return (resolvedSchema(document, id) as { readOnly?: boolean } | undefined)?.readOnly ? undefined : id;
}

const methods = ['PATCH', 'PUT', 'POST'];

const isCreate = ({ id, method, path }: OperationFacts): boolean =>
  /^(create|add|new|register|insert|enrol)/i.test(id) || (method === 'POST' && /create$/i.test(path));

const person =
  /^(?:customer|client|cliente|buyer|payer|payee|shopper|consumer|person|people|party|parties|(?:account)?holder|patron|subscriber|contact)s?$/i;

/** What its id is one of is called a person: `/v1/customers/{id}`, not `/customers/{id}/wallets/{wallet}`. */
function isOfPerson({ path }: OperationFacts): boolean {
  const fixed = path.split('/').filter((part) => part !== '' && !part.includes('{'));
  return person.test((fixed.at(-1) ?? '').replaceAll(/[^A-Za-z]/g, ''));
}

/** The lower, the likelier. */
function rankOf(operation: OperationFacts): number {
  const { id, ids, method, path } = operation;
  return (
    (isCreate(operation) ? 1000 : 0) +
    (ids.length > 0 ? 0 : 400) +
    (/\}\/?$/.test(path) || ids.length === 0 ? 0 : 200) +
    (/^(update|change|modify|edit|patch|save|replace)/i.test(id) ? 0 : 20) +
    (isOfPerson(operation) ? 0 : 100) +
    ids.length * 4 +
    methods.indexOf(method)
  );
}

const unnamed = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');

/** The first, unless it is called a create, or another path has one that is just as likely: nobody is guessed at. */
function mostLikely(candidates: readonly OperationFacts[]): OperationFacts | undefined {
  const [first] = candidates;
  if (!first || isCreate(first)) return undefined;
  const rival = candidates.some(
    (other) =>
      !unnamed(other.path).startsWith(unnamed(first.path)) &&
      !isCreate(other) &&
      (rankOf(other) === rankOf(first) || !isOfPerson(first)),
  );
  return rival ? undefined : first;
}

function noUpdate(
  named: string | undefined,
  candidates: readonly OperationFacts[],
  passedOver: readonly PassedOver[],
): string {
  const could = tenOf(candidates.map(nameOf)).join(', ');
  if (named === undefined && candidates.length > 0)
    return `Which operation is the update? Say it with --update <operationId>: ${could}.`;
  const needed =
    'An update is a PATCH, PUT or POST with an object as its body and the customer in its path, or the id as `id` in its body.';
  const reasons = passedOver.map(({ operation, reason }) => `${nameOf(operation)}: ${reason}`);
  const found = reasons.length === 0 ? '' : ['\nPassed over:', ...tenOf(reasons)].join('\n  ');
  return candidates.length > 0
    ? `'${named}' is not an operation that could be the update. ${needed} These are: ${could}.${found}`
    : `The description has no operation that could be the update. ${needed}${found}`;
}

const tenOf = (texts: readonly string[]): string[] => [
  ...texts.slice(0, 10),
  ...(texts.length > 10 ? [`and ${texts.length - 10} more`] : []),
];

/** `updateCustomer (PATCH /customers/{id})`. */
export function nameOf({ id, method, path }: OperationFacts): string {
  return `${id} (${method} ${path})`;
}
