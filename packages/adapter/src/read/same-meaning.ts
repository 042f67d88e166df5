import { isObject } from '@customer-bridge/http';
import { isBlank } from '../customer/blank.js';
import type { FieldKind } from '../customer/value-types.js';
import { parseInstant } from '../customer/instant.js';
import { withoutPunctuation } from '../customer/phone.js';
import type { Readers } from '../provider/customer-provider.js';
import { deepEqual } from '../util/deep-equal.js';
import { toCanonicalValue } from './to-canonical-value.js';

/** How two values of a field are compared. */
export interface ComparisonContext {
  /** As in a plan. */
  readonly field: string;
  readonly kind: FieldKind;
  readonly read: Readers;
}

/**
 * True if two values in the provider's form mean the same. Ignored are: the case of e-mails, countries and documents,
 * Unicode normalization, white space around a text, punctuation in phones and documents, the order of pairs, properties
 * without a value (absent, null, blank or empty), and fraction digits of a second that the provider does not keep.
 */
export function hasSameMeaning(context: ComparisonContext, sent: unknown, reported: unknown): boolean {
  if (deepEqual(sent, reported)) return true;
  const one = normalize(context, sent);
  const other = normalize(context, reported);
  return context.kind === 'instant' ? isSameInstant(one, other) : deepEqual(one, other);
}

/** True for a value that holds nothing: null, a blank text, an empty list, an object of nothing else. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isEmpty);
  return value === null || value === undefined || isBlank(value);
}

function normalize({ field, kind, read }: ComparisonContext, value: unknown): unknown {
  const plain = withoutNoise(kind, value);
  // A value that has no certain canonical form is compared in the provider's own.
  const canonical = toCanonicalValue(read, kind, plain) ?? plain;
  if (field === 'email') return mapTexts(canonical, (text) => text.toLowerCase());
  switch (kind) {
    case 'text':
      return mapTexts(canonical, dateOfMidnight);
    case 'phone':
      return mapTexts(canonical, (text) => text.replace(/^(?:\+|00)/, ''));
    case 'country':
      return mapTexts(canonical, (text) => text.toUpperCase());
    case 'address':
      return mapProperty(canonical, 'country', (text) => text.toUpperCase());
    case 'identityDocument':
      return mapTexts(canonical, (text) => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase());
    case 'keyValues':
      return Array.isArray(canonical) ? canonical.map((pair) => sortKey(pair)).sort() : canonical;
    default:
      return canonical;
  }
}

/**
 * The value without everything that never counts; `undefined` if nothing is left. Numbers and booleans become texts, so
 * that a reader that only knows texts does not treat them as absent.
 */
function withoutNoise(kind: FieldKind, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim();
    const bare = kind === 'phone' ? withoutPunctuation(text) : text;
    return bare || undefined;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutNoise(kind, item)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (isObject(value)) {
    const properties = Object.entries(value)
      .map(([name, property]) => [name, withoutNoise(kind, property)] as const)
      .filter(([, property]) => property !== undefined);
    return properties.length > 0 ? Object.fromEntries(properties) : undefined;
  }
  return value === null || value === undefined ? undefined : String(value);
}

const midnight = /^\d{4}-\d\d-\d\d[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/;

/** Some providers report the date `1990-02-28` as midnight, `1990-02-28T00:00:00Z`: of UTC, or of no zone. */
function dateOfMidnight(text: string): string {
  return midnight.test(text) ? text.slice(0, 10) : text;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, property]) => [name, mapTexts(property, change)]),
  );
}

function mapProperty(value: unknown, name: string, change: (text: string) => string): unknown {
  return isObject(value) && typeof value[name] === 'string'
    ? { ...value, [name]: change(value[name]) }
    : value;
}

function sortKey(pair: unknown): string {
  return JSON.stringify(
    isObject(pair) ? Object.entries(pair).sort(([one], [other]) => (one < other ? -1 : 1)) : pair,
  );
}

/** The same moment; the provider may keep fewer fraction digits than were sent. */
function isSameInstant(sent: unknown, reported: unknown): boolean {
  if (typeof sent !== 'string' || typeof reported !== 'string') return false;
  const [one, other] = [parseInstant(sent), parseInstant(reported)];
  if (!one || !other) return sent === reported;
  return one.seconds === other.seconds && one.fraction.startsWith(other.fraction);
}
