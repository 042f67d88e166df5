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
    if (isA(errors, Array)) errors.forEach(visit);
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
  Object.defineProperty(fresh, 'name', { value: safeName });
  Object.defineProperty(fresh, 'stack', { value: `${safeName}: ${fresh.message}` });
  if (code !== undefined) Object.defineProperty(fresh, 'code', { value: code, enumerable: true });
  return fresh;
}

/** `instanceof` for anything that can be thrown: it is false where a proxy does not let itself be asked. */
export function isA<T>(value: unknown, type: abstract new (...parameters: never[]) => T): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

// What is thrown can be anything, hostile getters and proxies included.
function readProperty(value: unknown, name: string): unknown {
  try {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  } catch {
    return undefined;
  }
}
