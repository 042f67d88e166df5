/**
 * How a request fails. Default of `status`: that of the `code`, else 500. A fault with nothing but `delayMs` gives the
 * usual response, only later.
 */
export interface Fault {
  /** Status of the response, 200 to 599. */
  status?: number | undefined;
  /** A string is sent as it is, anything else as JSON. Default: the error body that the provider documents. */
  body?: unknown;
  /** Further headers of the response. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** The provider's error code, sent in the error body that the provider documents. */
  code?: string | undefined;
  /** The connection is lost without a response. */
  reset?: boolean | undefined;
  /** Milliseconds before the response, 0 to 2,147,483,647; `Infinity` never responds. Default: 0. */
  delayMs?: number | undefined;
  /** The request is carried out, and only its response fails. Default: false. */
  applied?: boolean | undefined;
  /** The `operationId` that this fault applies to. Default: any request. */
  operation?: string | undefined;
  /** How many requests it applies to, from 1; `Infinity` lasts until `fail(null)`. Default: 1. */
  times?: number | undefined;
}

const longestTimer = 2 ** 31 - 1;

const checks: Readonly<Record<keyof Fault, { accepts: (value: unknown) => boolean; rule: string }>> = {
  status: {
    accepts: (value) => isWhole(value) && value >= 200 && value <= 599,
    rule: 'a status from 200 to 599',
  },
  body: { accepts: isJson, rule: 'a string or JSON data' },
  headers: { accepts: isHeaders, rule: 'an object of header names and string values' },
  code: { accepts: (value) => typeof value === 'string' && value !== '', rule: 'a non-empty string' },
  reset: { accepts: isBoolean, rule: 'a boolean' },
  delayMs: {
    accepts: (value) =>
      value === Infinity || (typeof value === 'number' && value >= 0 && value <= longestTimer),
    rule: 'milliseconds from 0 to 2147483647, or Infinity',
  },
  applied: { accepts: isBoolean, rule: 'a boolean' },
  operation: { accepts: (value) => typeof value === 'string', rule: 'an operationId' },
  times: {
    accepts: (value) => value === Infinity || (isWhole(value) && value >= 1),
    rule: 'a whole number from 1, or Infinity',
  },
};

/** Throws a TypeError that names the invalid property of a fault. */
export function checkFault(fault: unknown, operations: readonly string[]): asserts fault is Fault {
  if (typeof fault !== 'object' || fault === null || Array.isArray(fault)) {
    throw new TypeError('fail: the fault must be an object, or null to end every fault');
  }
  for (const [name, value] of Object.entries(fault)) {
    if (!Object.hasOwn(checks, name)) throw new TypeError(`fail: unknown property "${name}"`);
    const { accepts, rule } = checks[name as keyof Fault];
    if (value !== undefined && !accepts(value)) throw new TypeError(`fail: ${name} must be ${rule}`);
  }
  const { operation, reset, status, code, body } = fault as Fault;
  if (operation !== undefined && !operations.includes(operation)) {
    throw new TypeError(`fail: operation must be one of ${operations.join(', ')}`);
  }
  if (reset && (status !== undefined || code !== undefined || body !== undefined)) {
    throw new TypeError('fail: reset loses the connection, so it goes with no status, code or body');
  }
}

/** True if the response is the usual one, only later. */
export function isDelayOnly({ status, body, headers, code, reset, delayMs }: Fault): boolean {
  return delayMs !== undefined && !reset && [status, body, headers, code].every((part) => part === undefined);
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

function isHeaders(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!Object.values(value).every((text) => typeof text === 'string')) return false;
  try {
    new Headers(value as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
