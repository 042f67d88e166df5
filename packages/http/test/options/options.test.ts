import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { OptionRules } from '../../src/options/option-rule.js';
import { optionRules, readOptions } from '../../src/options/options.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

const rules = optionRules(['x-secret-key']);
const read = (input: unknown, own: OptionRules = rules.client) =>
  readOptions<Record<string, unknown>>(input, own);

const wholeNumber = (most: number) => `must be an integer from 1 to ${most}`;
const amount = wholeNumber(2_147_483_647);
const aFunction = 'must be a function';
const headers = 'must be a plain object, or a function that returns one';

describe('optionRules', () => {
  it.each<[string, unknown]>([
    ['timeoutMs', 1],
    ['timeoutMs', 0.5 + 0.5],
    ['timeoutMs', 2_147_483_647],
    ['deadlineMs', 1],
    ['deadlineMs', 2_147_483_647],
    ['maxAttempts', 1],
    ['maxAttempts', 10],
    ['maxResponseBytes', 1],
    ['maxResponseBytes', 2_147_483_647],
    ['validate', 'error'],
    ['validate', 'off'],
    ['fetch', globalThis.fetch],
    ['onEvent', () => {}],
    ['maxConcurrent', 1],
    ['maxConcurrent', 2_147_483_647],
    ['headers', {}],
    ['headers', { traceparent: '00-1', 'X-Idempotency-Key': 'a b' }],
    ['headers', () => ({ traceparent: '00-1' })],
    ['headers', async () => ({})],
  ])('allow for %s: %o', (name, value) => {
    expect(read({ [name]: value })).toEqual({ options: { [name]: value }, issues: [] });
  });

  it.each<[string, unknown, string]>([
    ...[0, -1, 0.5, 1.5, NaN, Infinity, 2_147_483_648, '1000', null, true, 10n, {}, []].flatMap(
      (value): [string, unknown, string][] => [
        ['timeoutMs', value, amount],
        ['deadlineMs', value, amount],
      ],
    ),
    ...[0, -1, 1.5, NaN, Infinity, 11, '3', null, true, {}].map((value): [string, unknown, string] => [
      'maxAttempts',
      value,
      wholeNumber(10),
    ]),
    ...[0, -1, 1.5, NaN, Infinity, 2_147_483_648, '3', null].flatMap((value): [string, unknown, string][] => [
      ['maxResponseBytes', value, amount],
      ['maxConcurrent', value, amount],
    ]),
    ...['', 'on', true, false, null, 1].map((value): [string, unknown, string] => [
      'validate',
      value,
      'must be one of error, off',
    ]),
    ...['fetch', null, {}, true].flatMap((value): [string, unknown, string][] => [
      ['fetch', value, aFunction],
      ['onEvent', value, aFunction],
    ]),
    ...['a: b', null, true, 1, [], [['a', 'b']], new Headers({ a: 'b' }), new Map([['a', 'b']])].map(
      (value): [string, unknown, string] => ['headers', value, headers],
    ),
  ])('refuse for %s: %o', (name, value, message) => {
    expect(read({ [name]: value }).issues).toEqual([{ path: name, message }]);
  });

  it.each<[string, unknown]>([
    ['signal', new AbortController().signal],
    ['signal', AbortSignal.abort()],
    [
      'signal',
      new (class ForeignSignal extends EventTarget {
        aborted = false;
      })(),
    ],
    ['timeoutMs', 5],
    ['deadlineMs', 5],
    ['maxAttempts', 1],
    ['headers', { traceparent: '00-1' }],
    ['headers', () => ({})],
    ['validate', 'off'],
  ])('allow for %s of a call', (name, value) => {
    const result = read({ [name]: value }, rules.call);
    expect(result.issues).toEqual([]);
    expect(result.options[name]).toEqual(value);
  });

  it.each([
    null,
    true,
    1,
    'signal',
    {},
    [],
    new AbortController(),
    { aborted: false, addEventListener() {}, removeEventListener() {} },
    Object.create(AbortSignal.prototype),
    new EventTarget(),
    new (class {
      aborted = false;
      removeEventListener() {}
    })(),
    new (class {
      aborted = false;
      addEventListener() {}
    })(),
    new (class {
      aborted = 'no';
      addEventListener() {}
      removeEventListener() {}
    })(),
  ])('refuse as a signal: %o', (signal) => {
    expect(read({ signal }, rules.call).issues).toEqual([
      { path: 'signal', message: 'must be an AbortSignal' },
    ]);
  });

  it.each([...Object.keys(rules.client), 'signal'])(
    'refuse what does not let itself be looked at: %s',
    (name) => {
      const { issues } = read({ [name]: revoked() }, { ...rules.client, ...rules.call });
      expect(issues).toMatchObject([{ path: expect.stringMatching(`${name}|options`) }]);
    },
  );

  it('take undefined for absent', () => {
    const given = { timeoutMs: undefined, fetch: undefined, headers: undefined, nonsense: undefined };
    const { options, issues } = read(given);
    expect(issues).toEqual([]);
    expect(Object.keys(options)).toEqual([]);
  });

  it('name each header that is wrong', () => {
    for (const own of [rules.client, rules.call]) {
      expect(read({ headers: { 'X-Secret-Key': 'a', 'x-b': '' } }, own).issues).toMatchObject([
        { path: 'headers.X-Secret-Key', message: 'is set by the client' },
        { path: 'headers.x-b' },
      ]);
    }
  });
});

describe('readOptions', () => {
  it('tells everything that is wrong', () => {
    expect(read({ timeoutMs: 0, maxAttempts: 2, retries: 3, headers: { te: 'a' } }).issues).toMatchObject([
      { path: 'timeoutMs', message: amount },
      { path: 'retries' },
      { path: 'headers.te' },
    ]);
  });

  it.each(['timeout', 'timeoutMS', 'signal', 'baseUrl', 'constructor', '__proto__', 'toString', ''])(
    'refuses an option that does not exist, and names those that do: %j',
    (name) => {
      const known =
        'timeoutMs, deadlineMs, maxAttempts, headers, validate, fetch, maxConcurrent, maxResponseBytes, onEvent';
      const { issues } = read(JSON.parse(`{${JSON.stringify(name)}:1}`));
      expect(issues).toEqual([{ path: name, message: `is not an option; known here: ${known}` }]);
    },
  );

  it.each(['fetch', 'onEvent', 'maxResponseBytes', 'maxConcurrent'])(
    'refuses for a call what is an option of a client alone: %s',
    (name) => {
      const known = 'timeoutMs, deadlineMs, maxAttempts, headers, validate, signal';
      const { issues } = read({ [name]: 1 }, rules.call);
      expect(issues).toEqual([{ path: name, message: `is not an option; known here: ${known}` }]);
    },
  );

  it('names a very long name in part only, for it may be data', () => {
    expect(read({ ['n'.repeat(65)]: 1 }).issues).toMatchObject([{ path: 'n'.repeat(64) }]);
  });

  it('takes no options for none, and those of another realm', () => {
    expect(read(undefined)).toEqual({ options: {}, issues: [] });
    expect(read({})).toEqual({ options: {}, issues: [] });
    expect(read(runInNewContext('({ timeoutMs: 5 })'))).toEqual({ options: { timeoutMs: 5 }, issues: [] });
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a string', 'fast'],
    ['a number', 5],
    ['a function', () => ({})],
    ['a list', [1]],
    ['a class instance', new Map()],
    ['a revoked proxy', revoked()],
    [
      'a getter that throws',
      {
        get timeoutMs(): number {
          throw new Error('secret');
        },
      },
    ],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('secret');
          },
        },
      ),
    ],
    [
      'a header getter that throws',
      {
        headers: {
          get a(): string {
            throw new Error('secret');
          },
        },
      },
    ],
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
