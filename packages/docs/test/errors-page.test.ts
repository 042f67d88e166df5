import { BridgeError, createYunoClient } from '@customer-bridge/yuno-client';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../site/providers.ts';

const page = readFileSync(join(import.meta.dirname, '..', 'pages', 'errors.md'), 'utf8');

/** The rows of the table of codes. */
const rows = [...page.matchAll(/^\| `(\w+)` +\| [^|]+ \| ([^|]+) \| ([^|]+) \|/gm)].map(
  ([, code, outcome = '', retryable = '']) => ({
    code,
    outcomes: [...outcome.matchAll(/`(\w+)`/g)].map(([, text]) => text).toSorted(),
    retryable: retryable.trim().split(', ').toSorted(),
  }),
);

const declarations = readFileSync(join(root, 'packages/http/dist/provider/error-code.d.ts'), 'utf8');
const codes = [...declarations.matchAll(/'(\w+)'/g)].map(([, code]) => code);

const id = '94121f98-98f7-4d57-aa5f-228401d35b12';
const answer = (status: number, code?: string) => async () =>
  new Response(status === 304 ? null : JSON.stringify(code ? { code, messages: [] } : {}), { status });
const rejects = (message: string, code: string) => async () => {
  throw new TypeError(message, { cause: Object.assign(new Error(message), { code }) });
};
const hangs = (_url: string, { signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

type Scenario = [
  what: string,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  given?: { changes?: object; options?: object; abort?: 'before' | 'during' },
];

/** What can happen to an update. */
const scenarios: Scenario[] = [
  ['a bad option', answer(200), { options: { maxAttempts: 0 } }],
  ['a name too short', answer(200), { changes: { first_name: 'A' } }],
  ['400', answer(400, 'INVALID_REQUEST')],
  ['422', answer(422)],
  ['401', answer(401)],
  ['403', answer(403)],
  ['404', answer(404)],
  ['an unknown customer', answer(400, 'CUSTOMER_NOT_FOUND')],
  ['a value that is taken', answer(409)],
  ['a request that is still worked on', answer(409, 'REQUEST_IN_PROCESS')],
  ['429', answer(429)],
  ['410', answer(410)],
  ['421', answer(421)],
  ['499', answer(499)],
  ['500', answer(500)],
  ['501', answer(501)],
  ['connection refused', rejects('connect', 'ECONNREFUSED')],
  ['connection lost', rejects('lost', 'ECONNRESET')],
  ['no answer in time', hangs, { options: { timeoutMs: 5 } }],
  ['504', answer(504)],
  [
    'no time left before sending',
    hangs,
    { options: { deadlineMs: 20, headers: () => new Promise(() => {}) } },
  ],
  ['aborted before', hangs, { abort: 'before' }],
  ['aborted while it is under way', hangs, { abort: 'during' }],
  ['302', answer(302)],
  ['an answer without an id', answer(200)],
];

async function errorOf([
  ,
  fetch,
  { changes = { gender: 'F' }, options = {}, abort } = {},
]: Scenario): Promise<BridgeError> {
  const yuno = createYunoClient({ publicApiKey: 'key', privateSecretKey: 'key', fetch, maxAttempts: 1 });
  const controller = new AbortController();
  if (abort === 'before') controller.abort();
  const call = yuno.updateCustomer(id, changes, { signal: controller.signal, ...options });
  if (abort === 'during') setTimeout(() => controller.abort(), 5);
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!BridgeError.isInstance(error)) throw new Error('No BridgeError', { cause: error });
  return error;
}

const errors = await Promise.all(scenarios.map(errorOf));
const distinct = (values: string[]): string[] => [...new Set(values)].toSorted();

describe('the table of codes', () => {
  it('has a row for every code, and no other', () => {
    expect(rows.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
    expect(page).toContain(`its ${rows.length} codes`);
  });

  it.each(rows)('says of $code what a client says', ({ code, outcomes, retryable }) => {
    const seen = errors.filter((error) => error.code === code);
    expect(distinct(seen.map(({ outcome }) => outcome))).toEqual(outcomes);
    expect(distinct(seen.map((error) => (error.retryable ? 'yes' : 'no')))).toEqual(retryable);
  });
});
