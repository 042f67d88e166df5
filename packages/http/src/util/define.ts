import { ownMembers } from './own-members.js';

/** Defines a property that cannot be assigned. Its descriptor inherits nothing: a `get` from elsewhere would break it. */
export function define(target: object, name: PropertyKey, value: unknown, enumerable = false): void {
  Object.defineProperty(target, name, ownMembers({ value, enumerable }));
}
