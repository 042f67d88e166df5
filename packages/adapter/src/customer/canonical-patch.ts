import type { FieldKind } from './field-kind.js';

/**
 * What changes about a person, in words that no provider owns.
 *
 * A field that is absent (or `undefined`) stays as it is, `null` clears it. A text that is empty or only white space is
 * malformed; see `onBlank`. `address` and `identityDocument` are whole values: they replace what the provider holds.
 */
export interface CanonicalPatch {
  readonly email?: string | null | undefined;
  /** E.164: a plus sign and up to 15 digits, `+573132450765`. */
  readonly phone?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  /** ISO 3166-1 alpha-2, `CO`; `XK` for Kosovo. */
  readonly country?: string | null | undefined;
  /** The customer's id in the caller's own system. */
  readonly externalId?: string | null | undefined;
  readonly address?: Address | null | undefined;
  readonly identityDocument?: IdentityDocument | null | undefined;
}

/** A postal address; at least one member that is not blank. A blank member counts as absent. */
export interface Address {
  readonly line1?: string | undefined;
  readonly line2?: string | undefined;
  readonly neighborhood?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2, `CO`; `XK` for Kosovo. */
  readonly country?: string | undefined;
}

/** An identity document: its type in the provider's own code (`CC`, `PAS`), and its number. */
export interface IdentityDocument {
  readonly type: string;
  readonly number: string;
}

/** One pair of the caller's own data. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Name of a canonical field. */
export type CanonicalField = keyof CanonicalPatch;

/** The kind of value that each canonical field takes. */
export const fieldKinds: Readonly<Record<CanonicalField, FieldKind>> = {
  email: 'text',
  phone: 'phone',
  firstName: 'text',
  lastName: 'text',
  country: 'country',
  externalId: 'text',
  address: 'address',
  identityDocument: 'identityDocument',
};

/** The members of an {@link Address}, in the order in which an address is written on one line. */
export const addressProperties: readonly (keyof Address)[] = [
  'line1',
  'line2',
  'neighborhood',
  'city',
  'state',
  'postalCode',
  'country',
];
