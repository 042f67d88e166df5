import { BridgeError, rejectInput } from '@customer-bridge/http';
import type { Customer } from '../customer/customer.js';
import { toCallOptions, type AdapterOptions } from '../input/options.js';
import type { MappedField } from '../plan/map-field.js';
import type { PlannedUpdate } from '../plan/plan.js';
import { isSent, type Warning } from '../plan/verdict.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';
import { toUpdateError } from '../provider/provider-error.js';
import { compareField } from '../read/compare-field.js';
import { toCanonicalCustomer } from '../read/to-canonical-customer.js';
import type { SentLog } from './sent-log.js';

/** The result of an update. `console.log` and JSON show no personal value of it; `customer` itself is plain data. */
export interface Updated<Raw = unknown> {
  /** The customer as the provider's response reports it. */
  readonly customer: Customer<Raw>;
  /** What was lost, left out on request, or is reported otherwise than it was sent. */
  readonly warnings: readonly Warning[];
}

/** Throws `invalid_request` if the update would lose something that the options do not allow, or would send nothing. */
export function rejectLoss(
  { provider, warnings, fields, changes }: PlannedUpdate,
  options: AdapterOptions,
): void {
  const { name, operation } = provider;
  const rejected = warnings.filter(({ verdict }) =>
    verdict === 'unsupported'
      ? options.onUnsupported !== 'omit'
      : verdict === 'lossy' && options.onLossy === 'error',
  );
  if (rejected.length > 0) {
    const issues = rejected.map(({ field, verdict, note }) => ({
      path: field,
      message: `is ${verdict}: ${note}`,
    }));
    const error = rejectInput('invalid_request', name, operation, issues);
    throw new BridgeError(`${error.message}. Nothing was sent. ${advice(rejected)}`, error);
  }
  if (Object.keys(changes).length === 0) {
    const message = fields.length === 0 ? 'changes nothing' : `has no field that ${name} supports`;
    throw rejectInput('invalid_request', name, operation, [{ path: 'patch', message }]);
  }
}

function advice(rejected: readonly Warning[]): string {
  const has = (verdict: Warning['verdict']): boolean =>
    rejected.some((warning) => warning.verdict === verdict);
  return [
    ...(has('unsupported')
      ? ["Correct the unsupported fields, or leave them out with onUnsupported: 'omit'."]
      : []),
    ...(has('lossy') ? ["Take the lossy fields out, or accept the loss with onLossy: 'warn'."] : []),
  ].join(' ');
}

const unreadNote =
  "the update was made, but the provider's own reader failed at this field of the response; see customer.raw";

/**
 * Sends an update, and compares the provider's response with what was sent.
 *
 * @param sequence Position of the call that the values are from; see {@link SentLog}.
 */
export async function executeUpdate(
  log: SentLog,
  sequence: number,
  planned: PlannedUpdate,
  options: AdapterOptions,
): Promise<Updated<RawCustomer>> {
  const { key, provider, id, customer: whose, changes } = planned;
  const sent = planned.fields.filter((field) => isSent(field.planned));
  const call = toCallOptions(options);
  // The plan has validated everything but the nulls, which the merchant has confirmed and no schema knows.
  const clears = sent.some(({ planned: { verdict } }) => verdict === 'cleared');
  log.record(
    whose,
    sequence,
    sent.map(({ change }) => change.field),
  );
  try {
    const raw = await provider.update(id, changes, clears ? { ...call, validate: 'off' } : call);
    const { customer, failed } = toCanonicalCustomer(key, provider, raw);
    const differing = compareResponse(provider, id, sent, raw);
    const unread = failed.map((field): Warning => ({ field, verdict: 'unread', note: unreadNote }));
    return { customer, warnings: [...planned.warnings, ...differing, ...unread] };
  } catch (error) {
    throw toUpdateError(provider, error);
  }
}

/** A warning for each field that the response holds otherwise than it was sent. */
function compareResponse(
  provider: CustomerProvider,
  id: string,
  sent: readonly MappedField[],
  raw: RawCustomer,
): readonly Warning[] {
  const differs = (field: string): Warning => ({
    field,
    verdict: 'differs',
    note: `${provider.name} accepted the update, but its response reports another value than was sent`,
  });
  const warnings = raw.id.toLowerCase() === id.toLowerCase() ? [] : [differs('id')];
  for (const field of sent) {
    if (compareField(provider, field, raw) === 'differs') warnings.push(differs(field.planned.field));
  }
  return warnings;
}
