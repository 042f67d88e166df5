import { mergeOwn } from './null-prototype.js';

/** Defines a property that cannot be assigned. Its descriptor has no prototype: an inherited `get` would break it. */
export function defineReadonly(target: object, name: PropertyKey, value: unknown, enumerable = false): void {
  Object.defineProperty(target, name, mergeOwn({ value, enumerable }));
}
