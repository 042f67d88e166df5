import type { Issue } from '@customer-bridge/http';

const longest = 200;
const emailLike = /[^\s@]+(?:@|%40)[^\s@]+\.[^\s@]+/i;
const phoneLike = /^\+\d{7,15}$/;

/**
 * What is wrong with a customer's key. A key is stored as it is, so it must be opaque: an id of your own database, never
 * an e-mail address or a phone number. A message never quotes the key.
 */
export function customerKeyIssue(key: unknown, path: string): Issue | undefined {
  const message = customerKeyProblem(key);
  return message === undefined ? undefined : { path, message };
}

function customerKeyProblem(key: unknown): string | undefined {
  if (typeof key !== 'string' || key === '') return 'must be a non-empty string';
  if (key.length > longest) return `must have at most ${longest} characters`;
  if (/[\s\p{C}]/u.test(key)) return 'must not contain white space or control characters';
  if (emailLike.test(key)) return 'looks like an e-mail address; use an opaque id, because keys are stored';
  if (phoneLike.test(key)) return 'looks like a phone number; use an opaque id, because keys are stored';
  return undefined;
}
