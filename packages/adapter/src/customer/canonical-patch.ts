import type { FieldKind } from './field-kind.js';

/**
 * The changes to a customer, under names that are the same for every provider.
 *
 * An absent (or `undefined`) field stays as it is; `null` clears it. A text that is empty or only white space is
 * rejected; see `onBlank`. `address` and `identityDocument` replace the whole value that the provider holds.
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

/** A postal address, with at least one property that is not blank. A blank property counts as absent. */
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

/** An identity document: its type as the provider's own code (`CC`, `PAS`), and its number. */
export interface IdentityDocument {
  readonly type: string;
  readonly number: string;
}

/** One pair of the caller's own metadata. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Name of a canonical field. */
export type CanonicalField = keyof CanonicalPatch;

/** The kind of each canonical field. */
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
