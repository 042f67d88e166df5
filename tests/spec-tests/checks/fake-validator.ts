import type { Refused } from '../values/refused-value.ts';
import { wellFormed } from '../values/text.ts';
import type { Validate, Issue } from './issue.ts';
import type { Limits } from './limits.ts';
import type { Provider } from '../expected/provider.ts';
import { callerOf, type Received } from './fake-caller.ts';
import type { AnyFake } from './tested-provider.ts';

/**
 * The limits that a fake is asked about: those of the requests. The fakes check by the validators, who are asked about
 * every value of a list; here its ends will do.
 */
export function fakeLimits(provider: Provider, limits: readonly Limits[]): Limits[] {
  const requests = operationsByRequest(provider);
  return limits
    .filter(({ schema }) => requests.has(schema))
    .map(({ schema, accepted, refused }) => ({
      schema,
      accepted: accepted.filter(({ isInList }) => !isInList),
      refused: refused.filter((each) => !isClearing(provider, schema, each)),
    }));
}

function operationsByRequest({ operations }: Provider): Map<string, string> {
  return new Map(
    Object.entries(operations).flatMap(([name, { request }]) => (request ? [[request, name] as const] : [])),
  );
}

/** A fake as a validator of the requests: each value is sent to it, and what it does not refuse is valid. */
export function fakeValidator(provider: Provider, fake: AnyFake): Validate {
  const call = callerOf(provider, fake);
  const operationOf = operationsByRequest(provider);
  return async (schema, value) => {
    fake.customers.clear();
    fake.requests.length = 0;
    // The customer that the request names, in its path or in its body, is there.
    const { id }: { id?: unknown } = { id: wellFormed.uuid[0], ...(value as object | null) };
    if (typeof id === 'string' && id !== '') fake.seed({ id });
    return issuesIn(await call(operationOf.get(schema)!, { body: value }));
  };
}

/** A fake takes `null` in an update where the customer that it answers with may hold one: that clears the member. */
export function isClearing(
  { operations, schemas }: Provider,
  schema: string,
  { rule, path }: Refused,
): boolean {
  const isUpdate = Object.values(operations).some(({ request, update }) => update && request === schema);
  const customer = schemas['Customer'];
  return (
    isUpdate &&
    rule === 'null' &&
    path.length === 1 &&
    customer?.type === 'object' &&
    customer.members[path[0]!]?.nullable === true
  );
}

/** What a fake finds wrong with a body: each of its messages begins with the place. */
function issuesIn({ status, body }: Received): Issue[] {
  const { code, messages, message } = (body ?? {}) as {
    code?: string;
    messages?: string[];
    message?: string;
  };
  if (status < 300 || code === 'CUSTOMER_NOT_FOUND' || status === 404) return [];
  if (status !== 400) return [{ at: '', message: `answered with the status ${status}` }];
  return (messages ?? message?.split('; ') ?? ['']).map((text) => {
    const [at = '', ...rule] = text.split(' ');
    return { at: at === 'body' ? '' : at, message: rule.join(' ') };
  });
}
