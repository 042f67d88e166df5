import { isObject, propertyPath, type Issue } from '@customer-bridge/http';
import { addressProperties } from './value-types.js';
import type { FieldKind } from './field-kind.js';

/** True for a text that is empty or only white space. */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && !/\S/.test(value);
}

/** The value without its optional blank properties. Only an address has optional properties. */
export function withoutBlankProperties(kind: FieldKind, value: unknown): unknown {
  if (kind !== 'address' || !isObject(value)) return value;
  const blank = addressProperties.filter((name) => Object.hasOwn(value, name) && isBlank(value[name]));
  if (blank.length === 0) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !(blank as string[]).includes(name)));
}

const rule =
  "is blank: leave it out (or say onBlank: 'omit') to keep what the provider holds, or give null to clear it";

/**
 * The issues of a well-formed value that is blank, or of a document with a blank property. A list of pairs is never
 * blank.
 */
export function blankIssues(kind: FieldKind, value: unknown, path: string): readonly Issue[] {
  if (isBlank(value)) return [{ path, message: rule }];
  if (!isObject(value)) return [];
  if (kind === 'address') return Object.keys(value).length === 0 ? [{ path, message: rule }] : [];
  return Object.keys(value)
    .filter((name) => isBlank(value[name]))
    .map((name) => ({ path: propertyPath(path, name), message: rule }));
}
