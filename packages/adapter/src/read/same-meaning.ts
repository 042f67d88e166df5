import { isObject } from '@customer-bridge/http';
import { isBlank } from '../customer/blank.js';
import { parseInstant } from '../customer/instant.js';
import type { FieldKind } from '../customer/field-kind.js';
import { withoutPunctuation } from '../customer/phone-text.js';
import type { Readers } from '../provider/customer-provider.js';
import { toCanonicalValue } from './to-canonical-value.js';

/** What a value is compared as: its field, and how the provider tells it. */
export interface Compared {
  /** As in a plan. */
  readonly field: string;
  readonly kind: FieldKind;
  readonly read: Readers;
}

/**
 * Whether two values in the provider's terms mean the same. These do not count: the case of e-mails, countries and
 * documents, the form of Unicode, white space around a text, punctuation in phones and documents, the order of pairs,
 * members that hold nothing (absent, null, blank or empty), and digits of a second that the provider does not keep.
 */
export function hasSameMeaning(compared: Compared, told: unknown, reported: unknown): boolean {
  if (isSame(told, reported)) return true;
  const one = meaningOf(compared, told);
  const other = meaningOf(compared, reported);
  return compared.kind === 'instant' ? isSameInstant(one, other) : isSame(one, other);
}

/** True for what holds nothing: null, a blank text, an empty list, an object of nothing else. */
export function isEmptyValue(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isEmptyValue);
  return value === null || value === undefined || isBlank(value);
}

function meaningOf({ field, kind, read }: Compared, value: unknown): unknown {
  const plain = plainForm(kind, value);
  // What cannot be read for certain is compared in the provider's own terms.
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
      return mapMember(canonical, 'country', (text) => text.toUpperCase());
    case 'identityDocument':
      return mapTexts(canonical, (text) => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase());
    case 'keyValues':
      return Array.isArray(canonical) ? canonical.map((pair) => sortKey(pair)).sort() : canonical;
    default:
      return canonical;
  }
}

/**
 * The same value without what never counts; `undefined` where nothing is left. Numbers and booleans become texts: a
 * reader that knows texts alone must not take them for nothing.
 */
function plainForm(kind: FieldKind, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim();
    const bare = kind === 'phone' ? withoutPunctuation(text) : text;
    return bare || undefined;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => plainForm(kind, item)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (isObject(value)) {
    const members = Object.entries(value)
      .map(([name, member]) => [name, plainForm(kind, member)] as const)
      .filter(([, member]) => member !== undefined);
    return members.length > 0 ? Object.fromEntries(members) : undefined;
  }
  return value === null || value === undefined ? undefined : String(value);
}

/** `1990-02-28T00:00:00Z` is how some providers tell the date `1990-02-28`. */
function dateOfMidnight(text: string): string {
  return /^\d{4}-\d\d-\d\dT00:00:00(?:\.0+)?Z$/.test(text) ? text.slice(0, 10) : text;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapTexts(member, change)]));
}

function mapMember(value: unknown, name: string, change: (text: string) => string): unknown {
  return isObject(value) && typeof value[name] === 'string'
    ? { ...value, [name]: change(value[name]) }
    : value;
}

function sortKey(pair: unknown): string {
  return JSON.stringify(
    isObject(pair) ? Object.entries(pair).sort(([one], [other]) => (one < other ? -1 : 1)) : pair,
  );
}

/** The same moment; the provider may keep fewer digits of the second. */
function isSameInstant(told: unknown, reported: unknown): boolean {
  if (typeof told !== 'string' || typeof reported !== 'string') return false;
  const [one, other] = [parseInstant(told), parseInstant(reported)];
  if (!one || !other) return told === reported;
  return one.seconds === other.seconds && one.fraction.startsWith(other.fraction);
}

/** True where two values of JSON data are the same; the order of an object's members does not count, nor do its nulls. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return (
    Object.keys(one).every((name) => isSame(memberOf(one, name), memberOf(other, name))) &&
    Object.keys(other).every((name) => Object.hasOwn(one, name) || memberOf(other, name) === null)
  );
}

function memberOf(value: object, name: string): unknown {
  return (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null) ?? null;
}
