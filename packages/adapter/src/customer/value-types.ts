/** A postal address, with at least one property that is not blank. A blank property counts as absent. */
export interface Address {
  /** Street and number. Yuno takes 3 to 255 characters. */
  readonly line1?: string | undefined;
  /** Apartment, floor. Yuno takes 3 to 255 characters. */
  readonly line2?: string | undefined;
  /** Yuno takes 1 to 255 characters. */
  readonly neighborhood?: string | undefined;
  /** Yuno takes 3 to 255 characters. */
  readonly city?: string | undefined;
  /** State, province or department. Yuno takes at most 255 characters. */
  readonly state?: string | undefined;
  /** Yuno takes 4 to 11 characters. */
  readonly postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2, `CO`; `XK` for Kosovo. Yuno takes one of 247 codes (not `KP`, `SV`, `XK`). */
  readonly country?: string | undefined;
}

/** An identity document: its type as the provider's own code (`CC`, `PAS`), and its number. */
export interface IdentityDocument {
  /** The provider's own code, `CC`. Yuno takes 2 to 6 characters; KunaCore stores no type. */
  readonly type: string;
  /** Yuno takes 3 to 40 characters. */
  readonly number: string;
}

/** One pair of the caller's own metadata. */
export interface KeyValue {
  /** Yuno takes at most 48 characters. */
  readonly key: string;
  /** Yuno takes at most 512 characters. */
  readonly value: string;
}

/** The properties of an {@link Address}, in the order of an address on one line. */
export const addressProperties: readonly (keyof Address)[] = [
  'line1',
  'line2',
  'neighborhood',
  'city',
  'state',
  'postalCode',
  'country',
];

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
