import type { ResultsUnderTest } from '../suite/subject.js';

/** Throws an error with the message unless the condition is true. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Throws unless two JSON values are equal; the message names the first property that differs. */
export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  const difference = firstDifference(actual, expected, '');
  if (difference === undefined) return;
  const where = difference.path === '' ? what : `${what}, at ${difference.path}`;
  throw new Error(`${where}: expected ${shown(difference.expected)}, got ${shown(difference.actual)}`);
}

/** Throws unless the results have these statuses, by the key of the provider. */
export function assertStatuses(
  { results }: ResultsUnderTest,
  expected: Readonly<Record<string, string>>,
): void {
  const statuses = Object.entries(results).map(([key, { status }]) => [key, status]);
  assertEqual(Object.fromEntries(statuses), expected, 'status of each provider');
}

/** Returns what a call threw or rejected with; throws if it did neither. */
export function catchFailure(call: () => unknown, what: string): Promise<FailureUnderTest> {
  const failure = failureOf(call, what);
  // A case that fails before it looks must not leave a rejection that nobody handles.
  failure.catch(() => {});
  return failure;
}

async function failureOf(call: () => unknown, what: string): Promise<FailureUnderTest> {
  try {
    await call();
  } catch (error) {
    assert(error instanceof Error, `${what}: the failure is not an Error`);
    return error as FailureUnderTest;
  }
  throw new Error(`${what}: expected a failure, got none`);
}

/** Asserts what the error of a call says, and nothing else of it. */
export async function assertFails(
  call: () => unknown,
  expected: Partial<FailureUnderTest>,
  what: string,
): Promise<FailureUnderTest> {
  const failure = await catchFailure(call, what);
  const names = Object.keys(expected) as (keyof FailureUnderTest)[];
  const seen = Object.fromEntries(names.map((name) => [name, failure[name]]));
  assertEqual(seen, expected, `the error for ${what}`);
  return failure;
}

/** Returns what a call resolves with; throws if it takes longer than two seconds. */
export async function withinTwoSeconds<Value>(call: Promise<Value>, what: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: still under way after 2 s`)), 2000);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The part of a `BridgeError` that the suite reads. */
export interface FailureUnderTest extends Error {
  readonly code?: string;
  readonly outcome?: string;
  readonly attempts?: number;
  readonly provider?: string;
  readonly operation?: string;
  readonly status?: number;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
}

interface Difference {
  readonly path: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

function firstDifference(actual: unknown, expected: unknown, path: string): Difference | undefined {
  if (!isContainer(actual) || !isContainer(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
    return Object.is(actual, expected) ? undefined : { path, actual, expected };
  }
  for (const name of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
    const difference = firstDifference(actual[name], expected[name], path === '' ? name : `${path}.${name}`);
    if (difference) return difference;
  }
  return undefined;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
