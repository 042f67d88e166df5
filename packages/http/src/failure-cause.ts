import { define } from './define.js';

// Runtimes reject with all kinds of things. Two facts are safe to keep of one: its name and its code, where they are
// identifiers (`TypeError`, `ECONNRESET`). Any other text could quote a header or a body.
const identifier = /^[A-Z]\w{0,63}$/;

/** The own `code` of an error-like value, where it is an identifier such as `ECONNRESET`. */
export function codeOf(value: unknown): string | undefined {
  const code = readProperty(value, 'code');
  return typeof code === 'string' && identifier.test(code) ? code : undefined;
}

/** The codes of a failure and of everything that caused it: the whole `cause` chain, and `errors` of an aggregate. */
export function causeCodes(failure: unknown): string[] {
  const codes: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (value === undefined || seen.has(value) || seen.size > 20) return;
    seen.add(value);
    const errors = readProperty(value, 'errors');
    const code = codeOf(value);
    if (code !== undefined) codes.push(code);
    ask(() => (errors as unknown[]).forEach(visit));
    visit(readProperty(value, 'cause'));
  };
  visit(failure);
  return codes;
}

/** A fresh error that holds nothing of the original but its name and its code (or that of its cause). */
export function nameAndCode(failure: unknown): Error {
  const name = readProperty(failure, 'name');
  const code = causeCodes(failure)[0];
  const fresh = new Error(code ?? 'no code');
  const safeName = typeof name === 'string' && identifier.test(name) ? name : 'Error';
  define(fresh, 'name', safeName);
  define(fresh, 'stack', `${safeName}: ${fresh.message}`);
  if (code !== undefined) define(fresh, 'code', code, true);
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

/** `instanceof`, for anything that can be thrown. */
export function isA<T>(value: unknown, type: abstract new (...parameters: never[]) => T): value is T {
  return ask(() => value instanceof type) ?? false;
}

// What is thrown can be anything, hostile getters and proxies included.
function readProperty(value: unknown, name: string): unknown {
  return ask(() => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined));
}
