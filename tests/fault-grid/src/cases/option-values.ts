const numbers = [
  0,
  -1,
  -0,
  0.5,
  Number.NaN,
  Infinity,
  -Infinity,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  1e300,
  '1000',
  '',
  null,
  true,
  10n,
  [1000],
  {},
  new Date(1000),
  Object(1000) as object,
  Symbol('1000'),
  () => 1000,
];

const raise = (): never => {
  throw new Error('zqtextofanoptionjxkv');
};

/** Values that no option takes, by its name; the last ones are names that no option has. */
export const badOptions: Readonly<Record<string, readonly unknown[]>> = {
  timeoutMs: numbers,
  deadlineMs: numbers,
  maxAttempts: [...numbers, 11, 1.5],
  maxResponseBytes: numbers,
  validate: [true, false, '', 'ERROR', 'warn', null, 0, {}, ['off']],
  fetch: [null, 'fetch', {}, true, 7, Promise.resolve()],
  onEvent: [null, 'log', {}, true, [() => {}]],
  signal: [null, true, 'abort', {}, [], new AbortController(), () => {}],
  timeout: [1000],
  timeoutMS: [1000],
  retries: [3],
  baseURL: ['https://evil.example.com'],
  redirect: ['follow'],
  credentials: ['include'],
  dispatcher: [{}],
  method: ['DELETE'],
  constructor: [Object],
  toString: ['x'],
  '': [1],
};

/** Things that are no options object. */
export const badOptionObjects: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  'a text': () => 'signal',
  'a number': () => 5000,
  true: () => true,
  'a list': () => [],
  'a signal itself': () => new AbortController().signal,
  'a map': () => new Map(),
  'an instance of a class': () =>
    new (class Options {
      timeoutMs = 5;
    })(),
  'an object that inherits its options': () => Object.create({ timeoutMs: 5 }) as object,
  'a getter that throws': () => Object.defineProperty({}, 'timeoutMs', { get: raise, enumerable: true }),
  'a proxy that throws': () =>
    new Proxy({}, { get: raise, ownKeys: raise, has: raise, getPrototypeOf: raise }),
  'a member named __proto__': () => JSON.parse('{"__proto__":{"timeoutMs":5}}') as object,
};
