import type { Issue } from '../errors/bridge-error.js';
import { tryOrUndefined } from './try-or-undefined.js';
import { defineReadonly } from './define-readonly.js';
import { propertyPath } from './property-path.js';
import { NullPrototype } from './null-prototype.js';

/** Deeper nesting than any provider documents, and far from a runtime's own recursion limit. */
const deepest = 64;

/**
 * Copies plain JSON data: strings, finite numbers, booleans, null, arrays, and the own enumerable members of plain
 * objects. `undefined` means absent and is dropped at every depth. Anything else (NaN, Date, Map, class instances,
 * functions, symbols, cycles, throwing getters, text that is not well-formed Unicode) would be lost or changed on the wire,
 * so it is an issue.
 *
 * An object that is referred to twice is copied twice; how much that is, is the caller's affair.
 *
 * The copy's objects have no prototype, so that nothing that was added to `Object.prototype` can reach the wire.
 */
export function copyJson(value: unknown): { copy: unknown; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const ancestors: object[] = [];
  // Names on the way to the current member: they become a path only where something is wrong.
  const names: PropertyKey[] = [];

  const refuse = (message: string): undefined => {
    issues.push({ path: names.reduce<string>(propertyPath, ''), message });
  };

  const copy = (input: unknown): unknown => {
    if (typeof input === 'string') return isText(input) ? input : refuse(notText);
    if (typeof input !== 'object' || input === null) {
      if (input == null || typeof input === 'boolean' || Number.isFinite(input)) return input;
      return refuse(
        `must be plain JSON data, not ${typeof input === 'number' ? input : `a ${typeof input}`}`,
      );
    }
    if (ancestors.includes(input)) return refuse('must be plain JSON data: it contains itself');
    if (ancestors.length >= deepest) return refuse(`must be plain JSON data, at most ${deepest} deep`);
    ancestors.push(input);
    const depth = names.length;
    let members: object | undefined;
    try {
      members = copyMembers(input as Record<string, unknown>);
    } catch {
      // A getter or a proxy threw.
      names.length = depth;
      refuse('must be plain JSON data: it cannot be read');
    }
    ancestors.pop();
    return members;
  };

  const copyMembers = (input: Record<string, unknown>): object | undefined => {
    const items: unknown[] | undefined = Array.isArray(input) ? [] : undefined;
    if (!items && !isPlainObject(input)) return refuse(notPlain(input));
    for (const symbol of Object.getOwnPropertySymbols(input)) {
      // One that is hidden (a print mask, an observer) would not be sent anyway.
      if (Object.prototype.propertyIsEnumerable.call(input, symbol)) {
        return refuse('must be plain JSON data, without symbols');
      }
    }
    const members = new NullPrototype();
    for (const name of Object.keys(input)) {
      if (items && !/^\d+$/.test(name)) return refuse('must be plain JSON data: a list without names');
      names.push(items ? Number(name) : name);
      if (!isText(name)) refuse(notText);
      const member = copy(input[name]);
      names.pop();
      if (member === undefined) continue;
      if (items) items.push(member);
      else members[name] = member;
    }
    // An inherited `toJSON` would replace the list when it is serialised; objects have no prototype to inherit it from.
    if (items && 'toJSON' in items) defineReadonly(items, 'toJSON', undefined);
    return items ?? members;
  };

  return { copy: copy(value), issues };
}

const notText = 'must be well-formed Unicode text without NUL';
const loneSurrogate = /\p{Surrogate}/u;

/** What every JSON reader takes: half of a surrogate pair becomes a question mark, or a refusal, elsewhere. */
function isText(text: string): boolean {
  return !text.includes('\0') && !loneSurrogate.test(text);
}

/** What a value is that is no plain object, and the way to one. A class's name holds no personal data. */
function notPlain(input: object): string {
  const name = tryOrUndefined(() => Object.getPrototypeOf(input).constructor.name as unknown);
  const isName = typeof name === 'string' && /^\w{1,64}$/.test(name);
  // Of a Date or a Map it would lead to an empty object.
  const way = Object.keys(input).length > 0 ? '; for its own members pass { ...value }' : '';
  return `must be plain JSON data, not an instance of ${isName ? name : 'a class'}${way}`;
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
