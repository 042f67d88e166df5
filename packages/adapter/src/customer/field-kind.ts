import type { Address, IdentityDocument, KeyValue } from './value-types.js';

/** The kinds of value that a field may have, and the type of each. */
export interface ValueByKind {
  /** Well-formed Unicode that is not blank. */
  text: string;
  /** E.164. */
  phone: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** RFC 3339 date and time, with any offset. */
  instant: string;
  /** At least one property that is not blank. */
  address: Address;
  /** A type and a number. */
  identityDocument: IdentityDocument;
  /** The caller's own metadata. */
  keyValues: readonly KeyValue[];
}

/** The kind of value that a field has. */
export type FieldKind = keyof ValueByKind;

/** A value of any kind. */
export type Value = ValueByKind[FieldKind];
