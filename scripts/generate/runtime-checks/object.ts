import { bounds } from './bounds.ts';
import { type Issue, type Path, refuse } from './check.ts';

/** Own enumerable members are the only ones that count, as in JSON; one that is `undefined` counts as absent. */
export type Members = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object; false where it is none. */
export function object(value: unknown, path: Path, issues: Issue[]): value is Members {
  if (isObject(value)) return true;
  refuse('must be an object', path, issues);
  return false;
}

/** A member of the object's own; `undefined` where it has none of this name. */
export function ownMember(value: Members, name: string): unknown {
  return hasOwnProperty.call(value, name) ? value[name] : undefined;
}

/** The object has the named members. */
export function required(value: Members, path: Path, issues: Issue[], ...names: readonly string[]): void {
  for (const name of names) {
    if (ownMember(value, name) === undefined) refuse('is required', [...path, name], issues);
  }
}

/** The object has `least` to `most` members. */
export function memberCount(value: Members, path: Path, issues: Issue[], least: number, most: number): void {
  const count = Object.keys(value).filter((name) => value[name] !== undefined).length;
  bounds(count, path, issues, 'member', least, most);
}

// In a loop over members it is much faster than `Object.hasOwn`.
const { hasOwnProperty } = Object.prototype;
