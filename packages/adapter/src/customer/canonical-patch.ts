import type { FieldKind, Address, IdentityDocument } from './value-types.js';

/**
 * The changes to a customer, under names that are the same for every provider.
 *
 * An absent (or `undefined`) field stays as it is; `null` clears it. A text that is empty or only white space is
 * rejected; see `onBlank`. `address` and `identityDocument` replace the whole value that the provider holds.
 */
export interface CanonicalPatch {
  /** E-mail address. Yuno takes 3 to 255 characters. */
  readonly email?: string | null | undefined;
  /** E.164: a plus sign and up to 15 digits, `+573132450765`. */
  readonly phone?: string | null | undefined;
  /** Given name. Yuno takes 3 to 255 characters. */
  readonly firstName?: string | null | undefined;
  /** Family name. Yuno takes 3 to 255 characters. */
  readonly lastName?: string | null | undefined;
  /** ISO 3166-1 alpha-2, `CO`; `XK` for Kosovo. Yuno takes one of 247 codes (not `KP`, `SV`, `XK`). */
  readonly country?: string | null | undefined;
  /** The customer's id in the caller's own system. Yuno takes 3 to 255 characters. */
  readonly externalId?: string | null | undefined;
  /** The whole address: it replaces the one that the provider holds. KunaCore keeps it as one line. */
  readonly address?: Address | null | undefined;
  /** The whole document: it replaces the one that the provider holds. KunaCore keeps the number alone. */
  readonly identityDocument?: IdentityDocument | null | undefined;
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
