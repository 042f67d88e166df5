import { ask } from './ask.js';
import { define } from './define.js';
import { memberOf } from './json.js';

// Runtimes reject with all kinds of things. Two facts are safe to keep of one: its name and its code, where they are
// identifiers (`TypeError`, `ECONNRESET`). Any other text could quote a header or a body.
const identifier = /^[A-Z]\w{0,63}$/;

/** Causes that are looked at: a chain can be a circle. */
const longestChain = 20;

/** The codes of a failure and of what caused it, down the `cause` chain. */
export function causeCodes(failure: unknown): string[] {
  const codes: string[] = [];
  let value = failure;
  for (let depth = 0; value && depth < longestChain; depth++) {
    // Own members only: what was added to Object.prototype must not tell what was sent.
    const code = identifierOf(memberOf(value, 'code'));
    if (code) codes.push(code);
    value = memberOf(value, 'cause');
  }
  return codes;
}

/** A fresh error that holds nothing of the original but its name and its code (or that of its cause). */
export function nameAndCode(failure: unknown): Error {
  const [code] = causeCodes(failure);
  const fresh = new Error(code ?? 'no code');
  define(fresh, 'name', identifierOf(ask(() => (failure as Error).name)) ?? 'Error');
  if (code) define(fresh, 'code', code, true);
  return fresh;
}

function identifierOf(value: unknown): string | undefined {
  return typeof value === 'string' && identifier.test(value) ? value : undefined;
}
