import { mergeOwn } from './null-prototype.js';

/** Defines a property that cannot be assigned. Its descriptor inherits nothing: a `get` from elsewhere would break it. */
export function defineReadonly(target: object, name: PropertyKey, value: unknown, enumerable = false): void {
  Object.defineProperty(target, name, mergeOwn({ value, enumerable }));
}
