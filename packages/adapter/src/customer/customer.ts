import type { Address, IdentityDocument } from './value-types.js';
import type { BridgeError } from '@customer-bridge/http';
import { redact, redactWhenInspected, redactedJson, redactedText } from '../util/redact.js';
import { inspectAs, createInspector, shownAs } from '../util/inspect.js';

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
  /** E-mail address. */
  readonly email?: string | null;
  /** E.164. */
  readonly phone?: string | null;
  /** Given name. */
  readonly firstName?: string | null;
  /** Family name. */
  readonly lastName?: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  /** The customer's id in your own system, if it was sent to the provider. */
  readonly externalId?: string | null;
  /** Absent if the provider keeps it in a form that cannot be taken apart, as KunaCore's one line. */
  readonly address?: Address | null;
  /** Only the parts that the provider keeps: KunaCore keeps the number alone. */
  readonly identityDocument?: Partial<IdentityDocument> | null;
  /** When the provider registered the customer, in the provider's own form. */
  readonly createdAt?: string | null;
  /** When the customer last changed at the provider, in the provider's own form. */
  readonly updatedAt?: string | null;
  /** The provider's own response. */
  readonly raw: Raw;
}

/** Copies a customer without `raw` and redacts everything but its provider, id and times. */
function redactCustomer({ raw: _raw, ...customer }: Customer, replacement: unknown): unknown {
  return redact(customer, replacement, ['provider', 'id', 'createdAt', 'updatedAt']);
}

const inspectCustomer = createInspector((customer: Customer) => redactCustomer(customer, redactedText));

/** Makes `console.log` show a customer, and the response that it was read from, redacted. */
export function redactCustomerWhenInspected<Raw>(customer: Customer<Raw>): Customer<Raw> {
  if (typeof customer.raw === 'object' && customer.raw !== null) redactWhenInspected(customer.raw);
  return inspectAs(customer, inspectCustomer);
}

/** A result whose only personal data is the customer in it. */
interface WithCustomer {
  readonly customer?: Customer | undefined;
  readonly error?: BridgeError | undefined;
}

const showResult = shownAs(
  (result: WithCustomer) => ({
    ...result,
    ...(result.customer && { customer: redactCustomer(result.customer, redactedJson) }),
  }),
  (result) => ({ ...result, ...(result.error && { error: result.error.toJSON() }) }),
);

/** Makes `console.log` and JSON show a result, and the customer in it, redacted. */
export function redactResultWhenShown<Result extends WithCustomer>(result: Result): Result {
  return showResult(result) as Result;
}
