import type { Issue } from './bridge-error.js';
import type { BridgeEvent } from './events.js';
import { isHeaderName, isHeaderSafe } from './header-value.js';
import { memberPath } from './member-path.js';
import { Bare } from './own-members.js';
import { isPlainObject } from './plain-json.js';

/** The part of `fetch` that a client uses. It is called with a URL string, never with a `Request`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Options of one call. `undefined` means the client's own setting. */
export interface CallOptions {
  /** Ends the call at once, back-off included. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds one attempt may take, its body included: 1 to 2,147,483,647; default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds the whole call may take, waits included: 1 to 2,147,483,647; default 30,000. */
  readonly deadlineMs?: number | undefined;
  /** Attempts in all: 1 to 10; default 3. */
  readonly maxAttempts?: number | undefined;
  /** More request headers, such as a trace id; never one that the client itself sets. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** `off` skips the check of the request body against the provider's description; default `error`. */
  readonly validate?: 'error' | 'off' | undefined;
}

/** Options of a client; those it shares with {@link CallOptions} are the defaults of its calls. */
export interface ClientOptions extends Omit<CallOptions, 'signal'> {
  /** Replaces the runtime's own `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Bytes of a response body that are read, after decompression: 1 to 536,870,912; default 1 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Told of every request, response, retry and login. What it throws is ignored. */
  readonly onEvent?: ((event: BridgeEvent) => void) | undefined;
}

/** What a client does where neither its own options nor those of a call say otherwise. */
export const defaultLimits = {
  timeoutMs: 10_000,
  deadlineMs: 30_000,
  maxAttempts: 3,
  maxResponseBytes: 1_048_576,
} as const;

/** What is wrong with an option's value, or `undefined`. The text never quotes the value. */
export type OptionRule = (value: unknown) => string | undefined;

/** The options' names and rules. */
export type OptionRules = Readonly<Record<string, OptionRule>>;

function rule<T>(holds: (value: T) => boolean, text: string): OptionRule {
  return (value) => (holds(value as T) ? undefined : `must be ${text}`);
}

const integer = (most: number): OptionRule =>
  rule<number>(
    (value) => Number.isInteger(value) && value >= 1 && value <= most,
    `an integer from 1 to ${most}`,
  );

const longestTimer = 2_147_483_647;
const milliseconds = rule(
  (value) => typeof value === 'number' && value >= 1 && value <= longestTimer,
  `milliseconds from 1 to ${longestTimer}`,
);

const aFunction = rule((value) => typeof value === 'function', 'a function');

// Set by every client, or by the runtime for it: a caller's own value would change what is sent, or to whom.
const reservedHeader =
  /^(?:accept|accept-encoding|authorization|connection|content-.+|cookie|expect|host|keep-alive|proxy-.+|te|trailer|transfer-encoding|upgrade|user-agent)$/;

/**
 * The rules of {@link CallOptions} and of {@link ClientOptions}.
 *
 * @param ownHeaders Lower-case names of the headers that this provider's client sets beside the usual ones.
 */
export function optionRules(ownHeaders: readonly string[]): { call: OptionRules; client: OptionRules } {
  const isAllowed = ([name, value]: [string, unknown], index: number, all: [string, unknown][]): boolean => {
    const lower = name.toLowerCase();
    const isOnce = all.findIndex(([other]) => other.toLowerCase() === lower) === index;
    const isFree = isHeaderName(lower) && !reservedHeader.test(lower) && !ownHeaders.includes(lower);
    return isOnce && isFree && (value === undefined || isHeaderSafe(value));
  };
  const shared = {
    timeoutMs: milliseconds,
    deadlineMs: milliseconds,
    maxAttempts: integer(10),
    headers: rule(
      (value) => isPlainObject(value) && Object.entries(value).every(isAllowed),
      'an object of header names and values that HTTP can carry, none that the client itself sets, and none twice',
    ),
    validate: rule((value) => value === 'error' || value === 'off', "'error' or 'off'"),
  };
  return {
    call: { ...shared, signal: rule(isAbortSignal, 'an AbortSignal') },
    client: { ...shared, fetch: aFunction, maxResponseBytes: integer(536_870_912), onEvent: aFunction },
  };
}

// Any implementation of it, another realm's too.
function isAbortSignal(value: Partial<AbortSignal> | null): boolean {
  return (
    typeof value?.aborted === 'boolean' &&
    typeof value.removeEventListener === 'function' &&
    !isPlainObject(value)
  );
}

/**
 * Copies the own members of an options object, once each, and checks them: `options` holds those that are right. An
 * option that is `undefined` is absent; an unknown one is an issue, for a typo in a limit would be silent.
 *
 * @param parent Name of the option whose members these are; none for the options themselves.
 */
export function readOptions<Options extends object>(
  input: unknown,
  rules: OptionRules,
  parent = '',
): { options: Partial<Options>; issues: Issue[] } {
  const options = new Bare();
  const issues: Issue[] = [];
  try {
    if (input !== undefined && !isPlainObject(input)) throw new TypeError();
    for (const name of Object.keys(input ?? {})) {
      const given = input![name];
      if (given === undefined) continue;
      const value = isPlainObject(given) ? { ...given } : given;
      const problem = Object.hasOwn(rules, name) ? rules[name]!(value) : 'is not an option';
      if (problem === undefined) options[name] = value;
      else issues.push({ path: memberPath(parent, name), message: problem });
    }
  } catch {
    issues.push({ path: parent || 'options', message: 'must be a plain object that can be read' });
  }
  return { options: options as Partial<Options>, issues };
}
