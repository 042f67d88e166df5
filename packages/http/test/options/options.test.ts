import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { OptionRules } from '../../src/options/option-rule.js';
import { optionRules, readOptions } from '../../src/options/options.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const rules = optionRules(['x-secret-key']);
const read = (input: unknown, own: OptionRules = rules.client) =>
  readOptions<Record<string, unknown>>(input, own);

/** A signal of another implementation, with what a test says of it. */
const foreignSignal = (own: object): object => Object.assign(new EventTarget(), { aborted: false }, own);

const most = 2_147_483_647;
const amount = {
  right: [1, most],
  wrong: [0, -1, 1.5, NaN, Infinity, most + 1, '1000', null, true, 10n, {}, []],
  message: `must be an integer from 1 to ${most}`,
};
const aFunction = { right: [() => {}], wrong: ['fetch', null, {}, true], message: 'must be a function' };

/** What each option takes and refuses, as an option of a client and of a call. */
const shared: Record<string, { right: unknown[]; wrong: unknown[]; message: string }> = {
  timeoutMs: amount,
  deadlineMs: amount,
  maxAttempts: { right: [1, 10], wrong: [0, 11, '3', null], message: 'must be an integer from 1 to 10' },
  validate: {
    right: ['error', 'off'],
    wrong: ['', 'on', true, null, new String('off')],
    message: 'must be one of error, off',
  },
  headers: {
    right: [{}, { traceparent: '00-1', 'X-Idempotency-Key': 'a b' }, async () => ({})],
    wrong: ['a: b', null, true, 1, [], [['a', 'b']], new Headers({ a: 'b' }), new Map([['a', 'b']])],
    message: 'must be a plain object, or a function that returns one',
  },
};
const signal = {
  right: [new AbortController().signal, AbortSignal.abort(), foreignSignal({})],
  wrong: [
    null,
    'signal',
    {},
    Object.create(AbortSignal.prototype),
    { aborted: false, addEventListener() {}, removeEventListener() {} },
    foreignSignal({ aborted: 'no' }),
    foreignSignal({ addEventListener: undefined }),
    foreignSignal({ removeEventListener: undefined }),
  ],
  message: 'must be an AbortSignal',
};
const ofClient = {
  ...shared,
  fetch: aFunction,
  onEvent: aFunction,
  maxConcurrent: amount,
  maxResponseBytes: amount,
};

describe.each([
  ['client', ofClient],
  ['call', { ...shared, signal }],
] as const)('optionRules of a %s', (whose, expected) => {
  it.each(Object.entries(expected))('take and refuse for %s', (name, { right, wrong, message }) => {
    for (const value of right) {
      const { options, issues } = read({ [name]: value }, rules[whose]);
      expect([options[name], issues]).toEqual([value, []]);
    }
    for (const value of wrong)
      expect(read({ [name]: value }, rules[whose]).issues).toEqual([{ path: name, message }]);
    const { issues } = read({ [name]: revoked() }, rules[whose]);
    expect(issues).toMatchObject([{ path: expect.stringMatching(`${name}|options`) }]);
  });

  it('name each header that is wrong', () => {
    expect(read({ headers: { 'X-Secret-Key': 'a', 'x-b': '' } }, rules[whose]).issues).toMatchObject([
      { path: 'headers.X-Secret-Key', message: 'is set by the client' },
      { path: 'headers.x-b' },
    ]);
  });
});

describe('readOptions', () => {
  it('tells everything that is wrong', () => {
    expect(read({ timeoutMs: 0, maxAttempts: 2, retries: 3, headers: { te: 'a' } }).issues).toMatchObject([
      { path: 'timeoutMs', message: amount.message },
      { path: 'retries' },
      { path: 'headers.te' },
    ]);
  });

  const knownOfAll = 'timeoutMs, deadlineMs, maxAttempts, headers, validate';
  it.each([
    ...['timeout', 'signal', 'constructor', '__proto__', ''].map(
      (name) => ['client', name, `${knownOfAll}, fetch, maxConcurrent, maxResponseBytes, onEvent`] as const,
    ),
    ...['fetch', 'onEvent'].map((name) => ['call', name, `${knownOfAll}, signal`] as const),
  ])('refuses for a %s what does not exist, and names what does: %j', (whose, name, known) => {
    const { issues } = read(JSON.parse(`{${JSON.stringify(name)}:1}`), rules[whose]);
    expect(issues).toEqual([{ path: name, message: `is not an option; known here: ${known}` }]);
  });

  it('names a very long name in part only, for it may be data', () => {
    expect(read({ ['n'.repeat(65)]: 1 }).issues).toMatchObject([{ path: 'n'.repeat(64) }]);
  });

  it('takes no options for none, undefined for absent, and those of another realm', () => {
    expect(read(undefined)).toEqual({ options: {}, issues: [] });
    const { options, issues } = read({ timeoutMs: undefined, nonsense: undefined });
    expect([Object.keys(options), issues]).toEqual([[], []]);
    expect(read(runInNewContext('({ timeoutMs: 5 })'))).toEqual({ options: { timeoutMs: 5 }, issues: [] });
  });

  const throwing = (name: string) =>
    Object.defineProperty({}, name, { get: () => revoked() instanceof Map, enumerable: true });
  it.each<[string, unknown]>([
    ['null', null],
    ['a string', 'fast'],
    ['a list', [1]],
    ['a class instance', new Map()],
    ['a revoked proxy', revoked()],
    ['a getter that throws', throwing('timeoutMs')],
    ['a header getter that throws', { headers: throwing('a') }],
  ])('refuses what is no plain object, or cannot be read: %s', (_case, input) => {
    expect(read(input).issues).toEqual([{ path: 'options', message: 'must be a plain object' }]);
  });

  it('reads each option once, so that what was checked is what is used', () => {
    let reads = 0;
    const input = {
      get timeoutMs() {
        return ++reads === 1 ? 5 : -1;
      },
    };
    expect(read(input)).toEqual({ options: { timeoutMs: 5 }, issues: [] });
    expect(reads).toBe(1);
  });

  it('copies them, so that a later change changes nothing', () => {
    const input = { timeoutMs: 5, headers: { a: 'b' } };
    const { options } = read(input);
    input.timeoutMs = 6;
    input.headers.a = 'c';
    expect(options).toEqual({ timeoutMs: 5, headers: { a: 'b' } });
  });

  it('sees own members only', async () => {
    const inherited = { timeoutMs: -1, nonsense: true };
    expect(await withPolluted(inherited, () => JSON.stringify(read({ maxAttempts: 2 })))).toBe(
      '{"options":{"maxAttempts":2},"issues":[]}',
    );
    const { options } = read({});
    expect(await withPolluted(inherited, () => options['timeoutMs'])).toBeUndefined();
  });
});
