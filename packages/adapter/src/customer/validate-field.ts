import { isObject, propertyPath, type Issue } from '@customer-bridge/http';
import { isCountry } from './country.js';
import { parseInstant } from './instant.js';
import type { FieldKind } from './value-types.js';
import { isE164 } from './phone.js';

/** Returns an issue for everything that is wrong with a value; none if it is well-formed. */
type Check = (value: unknown, path: string) => readonly Issue[];

/** The rule that a single value breaks; `undefined` if it is well-formed. */
type Rule = (value: unknown) => string | undefined;

const none: readonly Issue[] = [];

const text: Rule = (value) =>
  typeof value === 'string' ? undefined : `must be a string${value === null ? ', not null' : ''}`;

const textThat =
  (isRight: (value: string) => boolean, rule: string): Rule =>
  (value) =>
    typeof value === 'string' && isRight(value) ? undefined : rule;

const country = textThat(
  isCountry,
  'must be a country code of ISO 3166-1 alpha-2 in capitals (GB, not UK; GR, not EL), or XK',
);

const single =
  (rule: Rule): Check =>
  (value, path) => {
    const message = rule(value);
    return message === undefined ? none : [{ path, message }];
  };

/** An object whose properties are known, of the right type and never null. */
const objectOf =
  (properties: Readonly<Record<string, Rule>>, required: readonly string[]): Check =>
  (value, path) => {
    if (!isObject(value)) return [{ path, message: 'must be an object' }];
    const issues: Issue[] = [];
    for (const name of required) {
      if (!Object.hasOwn(value, name)) issues.push({ path: propertyPath(path, name), message: 'is missing' });
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(properties, name)) {
        const message = properties[name]!(value[name]);
        if (message !== undefined) issues.push({ path: propertyPath(path, name), message });
      } else issues.push(unknownProperty(propertyPath(path, name), Object.keys(properties)));
    }
    return issues;
  };

const listOf =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, propertyPath(path, index)))
      : [{ path, message: 'must be a list' }];

const checks: Readonly<Record<FieldKind, Check>> = {
  text: single(text),
  phone: single(textThat(isE164, 'must be E.164: a plus sign, the calling code and the number, digits only')),
  country: single(country),
  instant: single(
    textThat(
      (value) => parseInstant(value) !== undefined,
      'must be an RFC 3339 date and time with an offset, such as 2023-08-05T14:43:58Z',
    ),
  ),
  address: objectOf(
    { line1: text, line2: text, neighborhood: text, city: text, state: text, postalCode: text, country },
    [],
  ),
  identityDocument: objectOf({ type: text, number: text }, ['type', 'number']),
  keyValues: listOf(objectOf({ key: text, value: text }, ['key', 'value'])),
};

/** True for the name of a field kind. */
export function isFieldKind(name: string): name is FieldKind {
  return Object.hasOwn(checks, name);
}

/** Validates a value for its kind. A provider may still refuse a well-formed value: that is a verdict, not an issue. */
export function validateField(kind: FieldKind, value: unknown, path: string): readonly Issue[] {
  return checks[kind](value, path);
}

/** The issue of an unknown property; it lists the names that are known. */
export function unknownProperty(path: string, known: readonly string[]): Issue {
  return { path, message: `is unknown; known here: ${known.join(', ') || 'none'}` };
}
