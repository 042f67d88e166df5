import type { Issue } from './bridge-error.js';
import type { BridgeEvent } from './events.js';
import { isHeaderName, isHeaderSafe } from './header-value.js';
import { memberPath } from './member-path.js';
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

const longestTimer = 2_147_483_647;

const milliseconds: OptionRule = (value) =>
  typeof value === 'number' && value >= 1 && value <= longestTimer
    ? undefined
    : `must be a number of milliseconds from 1 to ${longestTimer}`;

const integer =
  (least: number, most: number): OptionRule =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : `must be an integer from ${least} to ${most}`;

const aFunction: OptionRule = (value) => (typeof value === 'function' ? undefined : 'must be a function');

const abortSignal: OptionRule = (value) =>
  typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value
    ? undefined
    : 'must be an AbortSignal';

const validateMode: OptionRule = (value) =>
  value === 'error' || value === 'off' ? undefined : "must be 'error' or 'off'";

/** Set by every client, or by the runtime for it: a caller's own value would change what is sent, or to whom. */
const reservedHeaders: readonly string[] = [
  'accept',
  'accept-encoding',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
];

const headers =
  (reserved: ReadonlySet<string>): OptionRule =>
  (value) => {
    if (!isPlainObject(value)) return 'must be a plain object of header names and values';
    const seen = new Set<string>();
    for (const [name, header] of Object.entries(value)) {
      const lower = name.toLowerCase();
      if (!isHeaderName(name)) return 'must have names that HTTP allows';
      if (reserved.has(lower)) return `must not set ${lower}: the client sets it`;
      if (seen.has(lower)) return `must not name ${lower} twice`;
      if (header !== undefined && !isHeaderSafe(header))
        return `must have a value for ${lower} that a header can carry`;
      seen.add(lower);
    }
    return undefined;
  };

/**
 * The rules of {@link CallOptions} and of {@link ClientOptions}.
 *
 * @param ownHeaders Lower-case names of the headers that this provider's client sets beside the usual ones.
 */
export function optionRules(ownHeaders: readonly string[]): { call: OptionRules; client: OptionRules } {
  const shared = {
    timeoutMs: milliseconds,
    deadlineMs: milliseconds,
    maxAttempts: integer(1, 10),
    headers: headers(new Set([...reservedHeaders, ...ownHeaders])),
    validate: validateMode,
  };
  return {
    call: { ...shared, signal: abortSignal },
    client: { ...shared, fetch: aFunction, maxResponseBytes: integer(1, 536_870_912), onEvent: aFunction },
  };
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
  const options: Record<string, unknown> = Object.create(null);
  const issues: Issue[] = [];
  try {
    if (input !== undefined && !isPlainObject(input)) throw new TypeError();
    for (const name of Object.keys(input ?? {})) {
      const value = input![name];
      if (value === undefined) continue;
      const problem = Object.hasOwn(rules, name) ? rules[name]!(value) : 'is not an option';
      if (problem === undefined) options[name] = value;
      else issues.push({ path: memberPath(parent, name), message: problem });
    }
  } catch {
    issues.push({ path: parent || 'options', message: 'must be a plain object that can be read' });
  }
  return { options: options as Partial<Options>, issues };
}
