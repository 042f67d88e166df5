import { tryOrUndefined } from '../util/try-or-undefined.js';
import { defineReadonly } from '../util/define-readonly.js';
import { ownProperty } from '../util/json.js';

// Runtimes reject with all kinds of values. Only a name and a code that are identifiers (`TypeError`, `ECONNRESET`) are safe
// to keep: any other text could quote a header or a body.
const identifier = /^[A-Z][\w/]{0,63}$/;

/** How many errors of a chain are read: a chain can be circular, and an aggregate can contain itself. */
const mostErrors = 20;

/**
 * The errors of a `cause` chain, from the outside in; an aggregate is replaced by the errors that it contains. Reads own
 * properties only, so that additions to `Object.prototype` cannot decide whether a request was sent. If the chain is too
 * long, the last entry says so by its code.
 */
export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  const open = [error];
  for (let looked = 0; open.length > 0; looked++) {
    if (looked === mostErrors) return [...causes, { code: 'TOO_MANY_CAUSES' }];
    const next = open.shift();
    const parts = partsOf(next);
    if (parts.length > 0) open.push(...parts);
    else {
      causes.push(next);
      const cause = ownProperty(next, 'cause');
      if (cause) open.push(cause);
    }
  }
  return causes;
}

/** The errors of an aggregate, up to the limit. */
function partsOf(error: unknown): unknown[] {
  const parts = tryOrUndefined(() => {
    const errors = ownProperty(error, 'errors');
    return Array.isArray(errors) ? (errors as unknown[]).slice(0, mostErrors) : [];
  });
  return parts ?? [];
}

/** The error's own `code`, if it is an identifier. */
export function codeOf(error: unknown): string | undefined {
  return identifierOf(ownProperty(error, 'code'));
}

/** The error's name, if it is an identifier. */
export function nameOf(error: unknown): string | undefined {
  return identifierOf(tryOrUndefined(() => (error as Error).name));
}

/** A new error with the name and the code (its own or its cause's) of the original and nothing else of it. */
export function nameAndCode(error: unknown): Error {
  const code = codeOf(error) ?? causesOf(error).map(codeOf).find(Boolean);
  const fresh = new Error(code ?? 'no code');
  defineReadonly(fresh, 'name', nameOf(error) ?? 'Error');
  if (code) defineReadonly(fresh, 'code', code, true);
  return fresh;
}

function identifierOf(value: unknown): string | undefined {
  return typeof value === 'string' && identifier.test(value) ? value : undefined;
}
