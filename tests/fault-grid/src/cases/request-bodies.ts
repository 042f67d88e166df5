import { addCanary } from '../canaries/canary.js';

/** A text that no error may quote. */
export const callersText: string = addCanary('input of a caller', 'zqcallersinputjxkv');

class Customer {
  readonly email = callersText;
}

function cyclic(): object {
  const list: unknown[] = [];
  const object = { list };
  list.push(object);
  return object;
}

function nested(depth: number): object {
  let inner: object = {};
  for (let level = 0; level < depth; level++) inner = { inner };
  return inner;
}

const raise = (): never => {
  throw new Error(callersText);
};

/** Values that JSON would lose, change or choke on. Nothing of the kind is sent, at any place of a body. */
export const notJson: Readonly<Record<string, () => unknown>> = {
  NaN: () => Number.NaN,
  Infinity: () => Infinity,
  '-Infinity': () => -Infinity,
  'a big integer': () => 42n,
  'a symbol': () => Symbol(callersText),
  'a function': () => () => callersText,
  'a class': () => Customer,
  'an instance of a class': () => new Customer(),
  'a date': () => new Date(0),
  'a date that is none': () => new Date(Number.NaN),
  'a map': () => new Map([['email', callersText]]),
  'a set': () => new Set([callersText]),
  'a weak map': () => new WeakMap(),
  'a pattern': () => /x/,
  'an error': () => new Error(callersText),
  'a promise': () => Promise.resolve(callersText),
  'a URL': () => new URL('https://example.com'),
  'search parameters': () => new URLSearchParams({ email: callersText }),
  'form data': () => new FormData(),
  'a blob': () => new Blob([callersText]),
  headers: () => new Headers(),
  'a text in a box': () => Object(callersText) as object,
  'a number in a box': () => Object(7) as object,
  'a truth in a box': () => Object(true) as object,
  bytes: () => Buffer.from(callersText),
  'a list of bytes': () => new Uint8Array(3),
  'an array buffer': () => new ArrayBuffer(3),
  'a stream': () => new ReadableStream(),
  'a generator': () =>
    (function* () {
      yield callersText;
    })(),
  'an object of an inherited text': () => Object.create({ email: callersText }) as object,
  'an object with its own toJSON': () => ({ toJSON: () => callersText }),
  'an object in itself': () => cyclic(),
  'a thousand objects in each other': () => nested(1000),
  'a hundred thousand objects in each other': () => nested(100_000),
  'a getter that throws': () => ({
    get email(): string {
      return raise();
    },
  }),
  'a proxy that throws': () =>
    new Proxy({}, { get: raise, ownKeys: raise, getPrototypeOf: raise, has: raise }),
  'a proxy that was revoked': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a list with a getter that throws': () => Object.defineProperty([1], 0, { get: raise, enumerable: true }),
};

/** Things that no body as a whole can be, beside the above. */
export const notABody: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  'a text': () => callersText,
  'a number': () => 7,
  true: () => true,
  'a list': () => [{ email: callersText }],
};
