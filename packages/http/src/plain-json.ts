import type { Issue } from './bridge-error.js';
import { define } from './define.js';
import { memberPath } from './member-path.js';
import { Bare } from './own-members.js';

/** Deeper nesting than any provider documents, and far from a runtime's own recursion limit. */
const deepest = 64;

const notPlain = 'must be plain JSON data';

/**
 * Copies plain JSON data: strings, finite numbers, booleans, null, arrays, and the own enumerable members of plain
 * objects. `undefined` means absent and is dropped at every depth. Anything else (NaN, Date, Map, class instances,
 * functions, symbols, cycles, throwing getters) would be lost or turned into `null` on the wire, so it is an issue.
 *
 * The copy's objects have no prototype, so that nothing that was added to `Object.prototype` can reach the wire.
 */
export function copyPlainJson(value: unknown): { copy: unknown; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const ancestors: object[] = [];

  const copy = (input: unknown, path: string): unknown => {
    switch (typeof input) {
      case 'string':
      case 'boolean':
      case 'undefined':
        return input;
      case 'number':
        if (Number.isFinite(input)) return input;
        return refuse(path, 'must be a finite number');
      case 'object':
        if (input === null) return null;
        if (ancestors.includes(input) || ancestors.length === deepest) {
          return refuse(path, `must not contain itself or be nested more than ${deepest} deep`);
        }
        ancestors.push(input);
        try {
          return Array.isArray(input) ? copyArray(input, path) : copyObject(input, path);
        } catch {
          return refuse(path, notPlain);
        } finally {
          ancestors.pop();
        }
      default:
        return refuse(path, notPlain);
    }
  };

  const copyArray = (input: readonly unknown[], path: string): unknown => {
    // The prototype of a list is itself one, in any realm; that of a subclass is not.
    if (!Array.isArray(Object.getPrototypeOf(input))) return refuse(path, notPlain);
    if (Object.keys(input).some((name) => !/^\d+$/.test(name))) return refuse(path, notPlain);
    const items: unknown[] = [];
    for (let index = 0; index < input.length; index++) {
      const item = copy(input[index], memberPath(path, index));
      if (item !== undefined) items.push(item);
    }
    // An inherited `toJSON` would replace the list when it is serialised; objects have no prototype to inherit it from.
    define(items, 'toJSON', undefined);
    return items;
  };

  const copyObject = (input: object, path: string): unknown => {
    if (!isPlainObject(input) || Object.getOwnPropertySymbols(input).length > 0)
      return refuse(path, notPlain);
    const members = new Bare();
    for (const name of Object.keys(input)) {
      const member = copy((input as Record<string, unknown>)[name], memberPath(path, name));
      if (member !== undefined) members[name] = member;
    }
    return members;
  };

  const refuse = (path: string, message: string): undefined => {
    issues.push({ path, message });
    return undefined;
  };

  return { copy: copy(value, ''), issues };
}

/** True for `{}` and for objects without a prototype, those of another realm (a frame, a test runner's vm) included. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf');
}
