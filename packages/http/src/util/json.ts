import { tryOrUndefined } from './try-or-undefined.js';

/** Parses JSON; `undefined` if the text is not JSON. The parser's own error would quote the text. */
export function parseJson(text: string): unknown {
  return tryOrUndefined(() => JSON.parse(text) as unknown);
}

/** True for a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own member of a JSON object; `undefined` for anything else. */
export function ownProperty(value: unknown, name: string): unknown {
  try {
    return Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined;
  } catch {
    return undefined;
  }
}
