import type { Address, IdentityDocument } from './canonical-patch.js';
import { redact, redactWhenInspected, redactedText } from '../util/redact.js';
import { inspectAs, createInspector } from '../util/inspect.js';

/**
 * A customer as one provider reports it. A field that is absent is not reported (or not in a form that can be told for
 * certain: see `raw`), `null` says that the provider holds none. It is plain data; only `console.log` and `util.inspect`
 * show it masked.
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

/** A customer with every personal value masked: who and when, and which fields are known. */
export function redactCustomer({ raw: _raw, ...customer }: Customer, mask: unknown): unknown {
  return redact(customer, mask, ['provider', 'id', 'createdAt', 'updatedAt']);
}

const inspectCustomer = createInspector((customer: Customer) => redactCustomer(customer, redactedText));

/** Lets a customer, and the answer that it was read from, print masked. */
export function redactCustomerWhenInspected<Raw>(customer: Customer<Raw>): Customer<Raw> {
  if (typeof customer.raw === 'object' && customer.raw !== null) redactWhenInspected(customer.raw);
  return inspectAs(customer, inspectCustomer);
}
