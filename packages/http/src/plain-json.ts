import type { Issue } from './bridge-error.js';
import { define } from './define.js';
import { ask } from './ask.js';
import { memberPath } from './member-path.js';
import { Bare } from './own-members.js';

/** Deeper nesting than any provider documents, and far from a runtime's own recursion limit. */
const deepest = 64;

/**
 * Copies plain JSON data: strings, finite numbers, booleans, null, arrays, and the own enumerable members of plain
 * objects. `undefined` means absent and is dropped at every depth. Anything else (NaN, Date, Map, class instances,
 * functions, symbols, cycles, throwing getters) would be lost or turned into `null` on the wire, so it is an issue.
 *
 * An object that is referred to twice is copied twice; how much that is, is the caller's affair.
 *
 * The copy's objects have no prototype, so that nothing that was added to `Object.prototype` can reach the wire.
 */
export function copyPlainJson(value: unknown): { copy: unknown; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const ancestors: object[] = [];

  const copy = (input: unknown, path: string): unknown => {
    if (typeof input !== 'object' || input === null) {
      if (isPlainScalar(input)) return input;
    } else if (ancestors.length < deepest && !ancestors.includes(input)) {
      ancestors.push(input);
      // A getter or a proxy can throw.
      const members = ask(() => copyMembers(input as Record<string, unknown>, path));
      ancestors.pop();
      if (members) return members;
    }
    issues.push({ path, message: `must be plain JSON data, at most ${deepest} deep` });
    return undefined;
  };

  const copyMembers = (input: Record<string, unknown>, path: string): object | undefined => {
    const items: unknown[] | undefined = Array.isArray(input) ? [] : undefined;
    const members = new Bare();
    if (!items && !isPlainObject(input)) return undefined;
    if (Object.getOwnPropertySymbols(input).length > 0) return undefined;
    for (const name of Object.keys(input)) {
      if (items && !/^\d+$/.test(name)) return undefined;
      const member = copy(input[name], memberPath(path, items ? Number(name) : name));
      if (member === undefined) continue;
      if (items) items.push(member);
      else members[name] = member;
    }
    // An inherited `toJSON` would replace the list when it is serialised; objects have no prototype to inherit it from.
    if (items) define(items, 'toJSON', undefined);
    return items ?? members;
  };

  return { copy: copy(value, ''), issues };
}

function isPlainScalar(value: unknown): boolean {
  return value == null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** True for `{}` and for objects without a prototype, those of another realm (a frame, a test runner's vm) included. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf'))
  );
}
