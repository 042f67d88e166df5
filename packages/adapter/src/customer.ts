import type { Address, IdentityDocument } from './canonical-patch.js';
import { masked } from './mask.js';

/**
 * A customer as one provider reports it. A field that is absent is not reported (or not in a form that can be told for
 * certain: see `raw`), `null` says that the provider holds none.
 */
export interface Customer<Raw = unknown> {
  /** Key of the provider in the adapter. */
  readonly provider: string;
  /** The provider's id of the customer. */
  readonly id: string;
  readonly email?: string | null;
  /** E.164. */
  readonly phone?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly country?: string | null;
  readonly externalId?: string | null;
  readonly address?: Address | null;
  readonly identityDocument?: Partial<IdentityDocument> | null;
  readonly createdAt?: string | null;
  readonly updatedAt?: string | null;
  /** What the provider answered. */
  readonly raw: Raw;
}

/** A customer for a print: who and when, and which fields are known, but nothing personal. */
export function maskedCustomer({ raw: _raw, ...customer }: Customer): unknown {
  return masked(customer, ['provider', 'id', 'createdAt', 'updatedAt']);
}
