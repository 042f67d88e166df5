import type { Issue } from '../errors/bridge-error.js';
import type { BridgeEvent } from '../transport/events.js';
import { headerIssues } from './header-issues.js';
import { propertyPath } from '../util/property-path.js';
import { oneOf, type OptionRule, type OptionRules, rule } from './option-rule.js';
import { NullPrototype } from '../util/null-prototype.js';
import { isPlainObject } from '../util/copy-json.js';

/**
 * The part of `fetch` that a client uses. It is called with a URL string, never with a `Request`. It must honour
 * `init.signal`, and resolve with a `Response` whose body is a web stream (node-fetch's is not). It must not send a request
 * twice: `attempts` and the outcome `not_applied` rely on that, and the client retries by itself.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Request headers by name; a header that is `undefined` is not sent. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/** Options of one call; those that are absent or `undefined` are the client's. */
export interface CallOptions {
  /** Aborts the call at once, also while it waits. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whole milliseconds that one attempt may take, including the answer's body: 1 to 2,147,483,647; default 12,000. Below
   * about 11,500 it ends a connection attempt before Node's own limit does; then it is not certain that nothing was sent.
   */
  readonly timeoutMs?: number | undefined;
  /** Whole milliseconds that the whole call may take, including retries and waits: 1 to 2,147,483,647; default 30,000. */
  readonly deadlineMs?: number | undefined;
  /** Attempts in all: 1 to 10; default 3. */
  readonly maxAttempts?: number | undefined;
  /**
   * More request headers, such as a trace id or an idempotency key. Headers that the client sets itself are refused. A
   * function is called once for each call, before the first attempt, and may be async.
   */
  readonly headers?: HeaderValues | (() => HeaderValues | Promise<HeaderValues>) | undefined;
  /** `off` skips the check of the request body against the provider's description; default `error`. */
  readonly validate?: 'error' | 'off' | undefined;
}

/** Options of a client; those that {@link CallOptions} has too are the defaults of its calls. */
export interface ClientOptions extends Omit<CallOptions, 'signal'> {
  /** Replaces the runtime's own `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Requests of this client that may be in flight at once; further ones wait: 1 to 2,147,483,647; default 100. */
  readonly maxConcurrent?: number | undefined;
  /** The largest response body that is read, in bytes after decompression: 1 to 2,147,483,647; default 1 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Called for every request, response, retry and login. It may be async; whatever it throws or rejects with is ignored. */
  readonly onEvent?: ((event: BridgeEvent) => unknown) | undefined;
}

const upTo = (most: number): OptionRule =>
  rule<number>(
    (value) => Number.isInteger(value) && value >= 1 && value <= most,
    `an integer from 1 to ${most}`,
  );

// The longest delay of a runtime's timers, and more bytes than a string can hold.
const amount = upTo(2_147_483_647);

const aFunction = rule((value) => typeof value === 'function', 'a function');

// Any implementation of AbortSignal, another realm's included.
const anAbortSignal = rule<AbortSignal>(
  (signal) =>
    !isPlainObject(signal) &&
    typeof signal.aborted === 'boolean' &&
    typeof signal.addEventListener === 'function' &&
    typeof signal.removeEventListener === 'function',
  'an AbortSignal',
);

/**
 * The rules of {@link CallOptions} and of {@link ClientOptions}.
 *
 * @param reservedHeaders Lower-case names of the headers that this provider's client sets beside the usual ones.
 */
export function optionRules(reservedHeaders: readonly string[]): { call: OptionRules; client: OptionRules } {
  const shared = {
    timeoutMs: amount,
    deadlineMs: amount,
    maxAttempts: upTo(10),
    headers: (value: unknown) =>
      typeof value === 'function' ? undefined : headerIssues(value, reservedHeaders),
    validate: oneOf(['error', 'off']),
  };
  return {
    call: { ...shared, signal: anAbortSignal },
    client: {
      ...shared,
      fetch: aFunction,
      maxConcurrent: amount,
      maxResponseBytes: amount,
      onEvent: aFunction,
    },
  };
}

/**
 * Copies the own properties of an options object, reading each once (and one level deep), and checks them. An option that is
 * `undefined` is absent; an unknown one is an issue, because a typo in the name of a limit would otherwise go unnoticed.
 */
export function readOptions<Options extends object>(
  input: unknown = {},
  rules: OptionRules,
): { options: Partial<Options>; issues: Issue[] } {
  const options = new NullPrototype();
  const issues: Issue[] = [];
  try {
    if (!isPlainObject(input)) throw input;
    for (const name of Object.keys(input)) {
      const given = input[name];
      if (given === undefined) continue;
      const value = isPlainObject(given) ? { ...given } : given;
      const problem = Object.hasOwn(rules, name)
        ? rules[name]!(value)
        : `is not an option; known here: ${Object.keys(rules).join(', ')}`;
      options[name] = value;
      if (typeof problem === 'object') issues.push(...problem);
      else if (problem) issues.push({ path: propertyPath('', name), message: problem });
    }
  } catch {
    issues.push({ path: 'options', message: 'must be a plain object' });
  }
  return { options: options as Partial<Options>, issues };
}
