import { addCanary } from '../privacy/canary.js';

/** What stands in everything that a fetch rejects or answers with, and must be seen nowhere. */
export const secret = addCanary('words of a fetch');

/** Throws its argument, as an expression. */
export function raise(reason: unknown): never {
  throw reason;
}

/** An object that throws whichever member of an error or an answer is read. */
export function throwing(): object {
  const get = (): never => raise(new Error(secret));
  const names = `
    name message code cause errors stack status ok headers body type
  `
    .trim()
    .split(/\s+/);
  return Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { get, enumerable: true }])),
  );
}

/** A proxy that throws at every access. */
export function hostileProxy(): object {
  const trap = (): never => raise(new Error(secret));
  return new Proxy(
    {},
    { get: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap },
  );
}
