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
 * An object that is referenced twice is copied twice; the size of the copy is not limited.
 *
 * The copy's objects have no prototype, so that additions to `Object.prototype` cannot reach the wire.
 */
export function copyJson(value: unknown): { copy: unknown; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  return { copy: copyValue(value, undefined, issues), issues };
}

/** An object that is being copied and the property that is being read: they become a path only for an issue. */
interface Level {
  readonly object: object;
  readonly outer: Level | undefined;
  readonly depth: number;
  member: PropertyKey;
}

/** @param level The object that holds the value; absent for the whole. */
function copyValue(value: unknown, level: Level | undefined, issues: Issue[]): unknown {
  if (typeof value === 'string') return isText(value) ? value : refuse(notText, level, issues);
  if (typeof value !== 'object' || value === null) {
    if (value == null || typeof value === 'boolean' || Number.isFinite(value)) return value;
    const kind = typeof value === 'number' ? value : `a ${typeof value}`;
    return refuse(`must be plain JSON data, not ${kind}`, level, issues);
  }
  for (let around = level; around; around = around.outer) {
    if (around.object === value) return refuse('must be plain JSON data: it contains itself', level, issues);
  }
  const depth = level ? level.depth + 1 : 1;
  if (depth > deepest) return refuse(`must be plain JSON data, at most ${deepest} deep`, level, issues);
  try {
    const own: Level = { object: value, outer: level, depth, member: '' };
    return copyMembers(value as Record<string, unknown>, own, issues);
  } catch {
    // A getter or a proxy threw.
    return refuse('must be plain JSON data: it cannot be read', level, issues);
  }
}

function copyMembers(input: Record<string, unknown>, level: Level, issues: Issue[]): object | undefined {
  const items: unknown[] | undefined = Array.isArray(input) ? [] : undefined;
  if (!items && !isPlainObject(input)) return refuse(notPlain(input), level.outer, issues);
  for (const symbol of Object.getOwnPropertySymbols(input)) {
    // A non-enumerable property (a print mask, an observer) would not be sent anyway.
    if (Object.prototype.propertyIsEnumerable.call(input, symbol)) {
      return refuse('must be plain JSON data, without symbols', level.outer, issues);
    }
  }
  const members = new NullPrototype();
  for (const name of Object.keys(input)) {
    if (items && !/^\d+$/.test(name))
      return refuse('must be plain JSON data: a list without names', level.outer, issues);
    level.member = items ? Number(name) : name;
    if (!isText(name)) refuse(notText, level, issues);
    const member = copyValue(input[name], level, issues);
    if (member === undefined) continue;
    if (items) items.push(member);
    else members[name] = member;
  }
  // An inherited `toJSON` would replace the list when it is serialized. The copied objects inherit none.
  if (items && 'toJSON' in items) defineReadonly(items, 'toJSON', undefined);
  return items ?? members;
}

/** @param level Where the refused value is a member. */
function refuse(message: string, level: Level | undefined, issues: Issue[]): undefined {
  issues.push({ path: pathOf(level), message });
}

function pathOf(level: Level | undefined): string {
  return level ? propertyPath(pathOf(level.outer), level.member) : '';
}

const notText = 'must be well-formed Unicode text without NUL';
const loneSurrogate = /\p{Surrogate}/u;

/** True for well-formed Unicode: other systems refuse an unpaired surrogate, or replace it by a question mark. */
function isText(text: string): boolean {
  return !text.includes('\0') && !loneSurrogate.test(text);
}

/** Describes a value that is not a plain object, and how to make it one. The name of a class holds no personal data. */
function notPlain(input: object): string {
  const name = tryOrUndefined(() => Object.getPrototypeOf(input).constructor.name as unknown);
  const isName = typeof name === 'string' && /^\w{1,64}$/.test(name);
  // For a Date or a Map that advice would lead to an empty object.
  const way = Object.keys(input).length > 0 ? '; for its own members pass { ...value }' : '';
  return `must be plain JSON data, not an instance of ${isName ? name : 'a class'}${way}`;
}

/** True for `{}` and for objects without a prototype, also from another realm (a frame, a test runner's vm). */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf'))
  );
}
