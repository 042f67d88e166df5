import { isObject, propertyPath, type Issue } from '@customer-bridge/http';
import { addressProperties, type FieldKind } from './value-types.js';

/** True for a text that is empty or only white space. */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** The value without its optional blank properties. Only an address has optional properties. */
export function withoutBlankProperties(kind: FieldKind, value: unknown): unknown {
  if (kind !== 'address' || !isObject(value)) return value;
  const isBlankProperty = (name: string): boolean => Object.hasOwn(value, name) && isBlank(value[name]);
  if (!addressProperties.some(isBlankProperty)) return value;
  const known: readonly string[] = addressProperties;
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => !(known.includes(name) && isBlankProperty(name))),
  );
}

const none: readonly Issue[] = [];

const rule =
  "is blank: leave it out (or say onBlank: 'omit') to keep what the provider holds, or give null to clear it";

/**
 * The issues of a well-formed value that is blank, or of a document with a blank property. A list of pairs is never
 * blank.
 */
export function blankIssues(kind: FieldKind, value: unknown, path: string): readonly Issue[] {
  if (isBlank(value)) return [{ path, message: rule }];
  if (!isObject(value)) return none;
  if (kind === 'address') return Object.keys(value).length === 0 ? [{ path, message: rule }] : none;
  const blank = Object.keys(value).filter((name) => isBlank(value[name]));
  return blank.length === 0 ? none : blank.map((name) => ({ path: propertyPath(path, name), message: rule }));
}
