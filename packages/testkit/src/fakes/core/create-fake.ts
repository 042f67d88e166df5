import { validateRequest } from './validate-request.js';
import { delay } from './delay.js';
import { type FakeResponse, type FakeRequest, jsonResponse, mediaTypeOf } from './message.js';
import { parseForm } from './parse-form.js';
import { type Fault, isDelayOnly } from './fault.js';
import { faultResponse } from './fault-response.js';
import { createFaultQueue } from './fault-queue.js';
import { type FakeFetch, createFakeFetch } from './fake-fetch.js';
import { listenOnLoopback, type Loopback } from './http-server.js';
import type { FakeProvider, Refusal } from './fake-provider.js';
import { findRoute } from './router.js';
import { type Seed, seedCustomer } from './seed.js';
import { createStore } from './store.js';

/** A stateful, in-memory provider that validates every request against its description and responds as documented. */
export interface Fake<Customer extends { id: string }> {
  /** Pass it to a client as `fetch`: no network. It takes any origin, under the documented base path. */
  readonly fetch: FakeFetch;
  /** Serves the same customers over real HTTP on 127.0.0.1. */
  readonly listen: () => Promise<Loopback>;
  /**
   * Stores a customer in the provider's own shape without the rules of the API, and returns a copy of what is stored.
   * Absent properties, the id among them, get what the provider would hold.
   *
   * @throws TypeError that names the invalid property.
   */
  readonly seed: (customer?: Seed<Customer>) => Customer;
  /** The stored customers by id. This is the state itself; an update replaces the object that it changes. */
  readonly customers: Map<string, Customer>;
  /** Every request that arrived, in order, including those that were refused or failed. */
  readonly requests: RecordedRequest[];
  /**
   * Makes the next request fail, or the next `times` requests. Faults queue up, and a request gets the first one that
   * applies to it. `null` removes all.
   *
   * @throws TypeError that names the invalid property.
   */
  readonly fail: (fault: Fault | null) => void;
}

/** A request as it arrived. */
export interface RecordedRequest {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** Relative to the base URL, with the query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON or form; the text if it is neither; `undefined` if there is no body. */
  readonly body: unknown;
}

/**
 * Creates the fake of a provider from its description and its own rules.
 *
 * @example
 * ```ts
 * const fake = createFake({ basePath: '/v1', operations, handlers, refusals, otherErrors, errorBody, isAuthorized, seeding });
 * ```
 */
export function createFake<Customer extends { id: string }>(
  provider: FakeProvider<Customer>,
): Fake<Customer> {
  const store = createStore<Customer>();
  const requests: RecordedRequest[] = [];
  const faults = createFaultQueue(Object.keys(provider.operations));

  async function exchange(call: FakeRequest): Promise<FakeResponse | 'reset'> {
    const path = pathBelow(provider.basePath, call.url);
    const route = path === undefined ? 'unknown-path' : findRoute(provider.operations, call.method, path);
    const body = parseBody(call);
    requests.push({
      method: call.method,
      path: (path ?? call.url.pathname) + call.url.search,
      headers: { ...call.headers },
      body,
    });
    const fault = faults.take(typeof route === 'object' ? route.operation : undefined);
    if (fault?.delayMs !== undefined) await delay(fault.delayMs, call.signal);
    if (!fault || isDelayOnly(fault)) return withProviderHeaders(respond(call, body, route));
    if (fault.applied) respond(call, body, route);
    return fault.reset ? 'reset' : withProviderHeaders(faultResponse(fault, provider));
  }

  function respond(call: FakeRequest, body: unknown, route: ReturnType<typeof findRoute>): FakeResponse {
    if (route === 'unknown-path') return jsonResponse(404);
    if (route === 'wrong-method') return refuse({ refused: 'wrongMethod' });
    const request = validateRequest(call, body, route, provider);
    if ('refused' in request) return refuse(request);
    const reply = provider.handlers[route.operation]!.answer(request, store);
    return 'refused' in reply ? refuse(reply) : jsonResponse(reply.status, reply.value);
  }

  function refuse({ refused, messages }: Refusal): FakeResponse {
    const error = provider.refusals[refused];
    return jsonResponse(error.status, provider.errorBody(error, messages ?? [error.message]));
  }

  function withProviderHeaders(answer: FakeResponse): FakeResponse {
    return { ...answer, headers: { ...provider.answerHeaders?.(), ...answer.headers } };
  }

  return {
    fetch: createFakeFetch(exchange),
    listen: () => listenOnLoopback(exchange, provider.basePath),
    seed: (customer = {}) => seedCustomer(customer, provider.seeding, store),
    customers: store.customers,
    requests,
    fail: (fault) => faults.add(fault),
  };
}

function pathBelow(basePath: string, { pathname }: URL): string | undefined {
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : undefined;
}

function parseBody({ text, headers }: FakeRequest): unknown {
  if (mediaTypeOf(headers) === 'application/x-www-form-urlencoded') return parseForm(text);
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
