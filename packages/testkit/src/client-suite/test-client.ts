import { assert, assertEqual, type FailureUnderTest, assertFails } from '../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from './client-profile.js';
import { jsonResponse, type SentRequest, type StubbedResponse, stubFetch } from './stub-fetch.js';

/** A client over a stubbed `fetch`, and the requests that it sent. */
export interface TestClient<Client> {
  readonly client: Client;
  /** All but the logins. */
  readonly requests: readonly SentRequest[];
  readonly logins: readonly SentRequest[];
}

/** Creates a client whose `fetch` gives these responses; one attempt a call unless the options say otherwise. */
export function createTestClient<Client>(
  { create, options, login }: ClientProfile<Client>,
  responses: readonly StubbedResponse[],
  given: object = {},
): TestClient<Client> {
  const { fetch, ...sent } = stubFetch(responses, login);
  return { client: create({ ...options, fetch, maxAttempts: 1, ...given }), ...sent };
}

/** One case by its name and what it does. */
export function clientCase(name: string, run: () => Promise<void>): ClientCase {
  return { name, run };
}

/** The response to an update that succeeds. */
export function successOf<Client>({ update }: ClientProfile<Client>): StubbedResponse {
  return jsonResponse(200, update.responseOf(update.customer));
}

/** Asserts that a call is refused before any I/O, with a code and an issue of each path and of no other. */
export async function assertRefused(
  call: () => unknown,
  code: string,
  paths: readonly string[],
  what: string,
): Promise<FailureUnderTest> {
  const failure = await assertFails(call, { code, outcome: 'not_applied', attempts: 0 }, what);
  const named = new Set(failure.issues?.map(({ path }) => path));
  for (const path of paths)
    assert(named.has(path), `the error for ${what} names ${[...named].join(', ')}, not ${path}`);
  assertEqual(named.size, paths.length, `issues of the error for ${what}`);
  return failure;
}

/** A copy of nested options with the value at a dotted path replaced; `undefined` takes it away. */
export function withOption(options: object, path: string, value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.');
  const given = options as Readonly<Record<string, unknown>>;
  const inner = given[name];
  const isNested = rest.length > 0;
  return {
    ...given,
    [name]: isNested
      ? withOption(typeof inner === 'object' && inner !== null ? inner : {}, rest.join('.'), value)
      : value,
  };
}
