import type { Address, IdentityDocument } from './canonical-patch.js';
import { redact, redactWhenInspected, redactedText } from '../util/redact.js';
import { inspectAs, createInspector } from '../util/inspect.js';

/**
 * A customer as one provider reports it. An absent field is not reported, or not in a form that can be converted for
 * certain (see `raw`); `null` means that the provider holds none. It is plain data, JSON included; only `console.log`
 * and `util.inspect` show no personal value.
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
  /** The provider's own response. */
  readonly raw: Raw;
}

/** Copies a customer without `raw` and redacts everything but its provider, id and times. */
export function redactCustomer({ raw: _raw, ...customer }: Customer, replacement: unknown): unknown {
  return redact(customer, replacement, ['provider', 'id', 'createdAt', 'updatedAt']);
}

const inspectCustomer = createInspector((customer: Customer) => redactCustomer(customer, redactedText));

/** Makes `console.log` show a customer, and the response that it was read from, redacted. */
export function redactCustomerWhenInspected<Raw>(customer: Customer<Raw>): Customer<Raw> {
  if (typeof customer.raw === 'object' && customer.raw !== null) redactWhenInspected(customer.raw);
  return inspectAs(customer, inspectCustomer);
}
