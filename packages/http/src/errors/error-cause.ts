import { tryOrUndefined } from '../util/try-or-undefined.js';
import { defineReadonly } from '../util/define-readonly.js';
import { ownProperty } from '../util/json.js';

// Runtimes reject with all kinds of things. Two facts are safe to keep of one: its name and its code, where they are
// identifiers (`TypeError`, `ECONNRESET`). Any other text could quote a header or a body.
const identifier = /^[A-Z][\w/]{0,63}$/;

/** Errors that are looked at, aggregates included: a chain can be a circle, and an aggregate can hold itself. */
const mostErrors = 20;

/**
 * An error, what caused it, and so on down the `cause` chain; in place of an aggregate the errors that it holds. Own
 * members only: what was added to `Object.prototype` must not tell what was sent. Where there are too many to look at, the
 * last one says so by its code.
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

/** The errors that an aggregate holds, as many as are looked at. */
function partsOf(error: unknown): unknown[] {
  const parts = tryOrUndefined(() => {
    const errors = ownProperty(error, 'errors');
    return Array.isArray(errors) ? (errors as unknown[]).slice(0, mostErrors) : [];
  });
  return parts ?? [];
}

/** The own code of an error, where it is an identifier. */
export function codeOf(error: unknown): string | undefined {
  return identifierOf(ownProperty(error, 'code'));
}

/** The name of an error, where it is an identifier. */
export function nameOf(error: unknown): string | undefined {
  return identifierOf(tryOrUndefined(() => (error as Error).name));
}

/** A fresh error that holds nothing of the original but its name and its code (or that of its cause). */
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
