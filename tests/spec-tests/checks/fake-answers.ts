import { edgesOf } from '../values/edges.ts';
import { sample } from '../values/sample.ts';
import { wellFormed } from '../values/text.ts';
import { callerOf, type Call, type Received } from './fake-caller.ts';
import type { Operation, Provider } from '../expected/provider.ts';
import type { Value } from '../expected/value.ts';
import type { Validate } from './limits.ts';
import type { AnyFake, TestedProvider } from './tested-provider.ts';

const id = wellFormed.uuid[0];

/**
 * Where a fake answers otherwise than the table says: the status, the headers and the body of each operation's success
 * and failures, and whose call it takes. `validate` checks the bodies.
 */
export async function* wrongAnswers(
  { createFake }: Pick<TestedProvider, 'createFake'>,
  provider: Provider,
  validate: Validate,
): AsyncGenerator<string> {
  for (const [name, operation] of Object.entries(provider.operations)) {
    for (const { what, status, call, fault } of exchangesOf(provider, name, operation)) {
      const fake = await createFake();
      if (operation.idempotent) fake.seed(customerOf(provider, operation));
      const caller = callerOf(provider, fake, await tokenOf(provider, fake));
      if (fault) fake.fail({ status: fault });
      const received = await call(caller);
      const problem = await problemWith(received, status, operation, provider, validate);
      if (problem) yield `${name}, ${what}: ${problem}`;
    }
  }
}

interface Exchange {
  readonly what: string;
  readonly call: (call: Call) => Promise<Received>;
  readonly status: number;
  /** The status that the fake is made to fail with. */
  readonly fault?: number;
}

function exchangesOf(provider: Provider, name: string, operation: Operation): Exchange[] {
  const statuses = Object.keys(operation.answers).map(Number).filter(Number.isInteger);
  const success = statuses.find((status) => status < 300)!;
  const body = bodyOf(provider, operation);
  const alternatives = operation.public ? [[]] : provider.authorization;
  const lacking = alternatives.flatMap((all) => all.map((missing) => all.filter((each) => each !== missing)));
  const needed = Object.entries(operation.parameters ?? {}).filter(([, each]) => each.in !== 'path');
  return [
    ...alternatives.map((credentials) => ({
      what: `with the credentials ${credentials.join(' and ')}`,
      call: (call: Call) => call(name, { ...body, credentials }),
      status: success,
    })),
    ...lacking.map((credentials) => ({
      what: `with the credentials ${credentials.join(' and ')} alone`,
      call: (call: Call) => call(name, { ...body, credentials }),
      status: 401,
    })),
    ...needed.map(([parameter]) => ({
      what: `without ${parameter}`,
      call: (call: Call) => call(name, { ...body, parameters: { [parameter]: undefined } }),
      status: 400,
    })),
    // By the validators, which are asked about every value: one for each rule will do here.
    ...[...brokenBodies(provider, operation)].map(([rule, broken]) => ({
      what: `with a body that breaks ${rule}`,
      call: (call: Call) => call(name, { body: broken }),
      status: 400,
    })),
    ...statuses
      .filter((status) => status >= 400)
      .map((status) => ({
        what: `failing with ${status}`,
        call: (call: Call) => call(name, body),
        status,
        fault: status,
      })),
  ];
}

/** A customer of whom everything is known, and whom the operation's parameters name. */
function customerOf({ schemas }: Provider, { parameters = {} }: Operation): { id: string } {
  const customer = sample(schemas['Customer']!) as object;
  const names = Object.keys(parameters).filter((name) => name in customer);
  return { ...customer, ...Object.fromEntries(names.map((name) => [name, id])), id };
}

function bodyOf({ schemas }: Provider, { request }: Operation): { body?: object } {
  if (!request) return {};
  const body = sample(schemas[request]!, 'least') as object;
  return { body: 'id' in body ? { ...body, id } : body };
}

/** A body that breaks a rule, for each rule. A fake takes some `null`s, as a provider might. */
function brokenBodies({ schemas }: Provider, { request }: Operation): Map<string, unknown> {
  const cases = request === undefined ? [] : edgesOf(schemas[request]!).refused;
  return new Map(cases.filter(({ rule }) => rule !== 'null').map(({ rule, value }) => [rule, value]));
}

async function tokenOf(provider: Provider, fake: AnyFake): Promise<string | undefined> {
  const { login } = provider.operations;
  if (!login) return undefined;
  const { body } = await callerOf(provider, fake)('login', bodyOf(provider, login));
  return (body as { data?: { accessToken?: string } } | undefined)?.data?.accessToken;
}

async function problemWith(
  { status, headers, body }: Received,
  expected: number,
  { answers }: Operation,
  { schemas }: Provider,
  validate: Validate,
): Promise<string | undefined> {
  if (status !== expected) return `answered ${status}, the table says ${expected}`;
  const answer = answers[status]!;
  const missing = answer.headers?.find((name) => name !== 'Retry-After' && !headers.has(name));
  if (missing) return `the header ${missing} is missing`;
  if (!answer.body) return body === undefined ? undefined : 'has a body, the table has none';
  const [issue] = await validate(answer.body, body);
  if (issue) return `${issue.at} ${issue.message}`;
  const unlisted = unlistedIn(body, schemas[answer.body]!);
  return unlisted && `${unlisted} is not in the table`;
}

/** The first member of an answer that the table does not have. An object of which it lists no member may have any. */
function unlistedIn(value: unknown, listed: Value): string | undefined {
  if (listed.type === 'array' && Array.isArray(value)) {
    return value.map((item) => unlistedIn(item, listed.items)).find(Boolean);
  }
  if (listed.type !== 'object' || typeof value !== 'object' || value === null) return undefined;
  if (Object.keys(listed.members).length === 0) return undefined;
  return Object.entries(value)
    .map(([name, member]) => {
      const row = listed.members[name];
      return row ? unlistedIn(member, row) : name;
    })
    .find(Boolean);
}
