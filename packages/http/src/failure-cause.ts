import { define } from './define.js';

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
    const code = readIdentifier(value, 'code');
    if (code) codes.push(code);
    value = ask(() => (value as Error).cause);
  }
  return codes;
}

/** A fresh error that holds nothing of the original but its name and its code (or that of its cause). */
export function nameAndCode(failure: unknown): Error {
  const [code] = causeCodes(failure);
  const fresh = new Error(code ?? 'no code');
  define(fresh, 'name', readIdentifier(failure, 'name') ?? 'Error');
  if (code) define(fresh, 'code', code, true);
  return fresh;
}

/** What a question about something that was thrown answers; `undefined` where that does not let itself be asked. */
export function ask<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}

// What is thrown can be anything, hostile getters and proxies included.
function readIdentifier(value: unknown, name: 'code' | 'name'): string | undefined {
  const found = ask(() => (typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined));
  return typeof found === 'string' && identifier.test(found) ? found : undefined;
}
