import { BridgeError, refusal } from '@customer-bridge/http';
import { redactCustomer, type Customer } from '../customer/customer.js';
import type { MappedField } from '../plan/map-field.js';
import { redactedJson } from '../util/redact.js';
import { toCallOptions, type AdapterOptions } from '../input/options.js';
import type { PlannedUpdate } from '../plan/plan.js';
import { createInspector, showAs } from '../util/inspect.js';
import { toUpdateError } from '../provider/provider-error.js';
import type { CustomerProvider, RawCustomer } from '../provider/customer-provider.js';
import { compareField } from '../read/field-state.js';
import { toCanonicalCustomer } from '../read/to-canonical-customer.js';
import type { SentLog } from './sent-log.js';
import type { Warning } from '../plan/verdict.js';

/** The answer to an update. It prints with every personal value masked; `customer` itself is plain data. */
export interface Updated<Raw = unknown> {
  readonly customer: Customer<Raw>;
  /** What was lost on the way, left out on request, or is not reported as it was sent. */
  readonly warnings: readonly Warning[];
}

/** Refuses a draft of which the options do not let something be lost, or which changes nothing. */
export function rejectLoss(
  { provider, warnings, mapped, changes }: PlannedUpdate,
  options: AdapterOptions,
): void {
  const { name, operation } = provider;
  const refused = warnings.filter(({ verdict }) =>
    verdict === 'unsupported' ? options.onUnsupported !== 'omit' : options.onLossy === 'error',
  );
  if (refused.length > 0) {
    const issues = refused.map(({ field, verdict, note }) => ({
      path: field,
      message: `is ${verdict}: ${note}`,
    }));
    const error = refusal('invalid_request', name, operation, issues);
    throw new BridgeError(`${error.message}. Nothing was sent. ${advice(refused)}`, error);
  }
  const empty = mapped.length === 0 ? 'changes nothing' : `has no field that ${name} supports`;
  if (Object.keys(changes).length === 0) {
    throw refusal('invalid_request', name, operation, [{ path: 'patch', message: empty }]);
  }
}

function advice(refused: readonly Warning[]): string {
  const has = (verdict: Warning['verdict']): boolean =>
    refused.some((warning) => warning.verdict === verdict);
  return [
    ...(has('unsupported')
      ? ["Correct the unsupported fields, or leave them out with onUnsupported: 'omit'."]
      : []),
    ...(has('lossy') ? ["Take the lossy fields out, or accept the loss with onLossy: 'warn'."] : []),
  ].join(' ');
}

/**
 * Sends a draft, and reads the answer back.
 *
 * @param age When the call was made that its values are from; see {@link SentLog}.
 */
export async function executeUpdate(
  sent: SentLog,
  age: number,
  draft: PlannedUpdate,
  options: AdapterOptions,
): Promise<Updated<RawCustomer>> {
  const { key, provider, id, customer: whose, changes, mapped } = draft;
  const told = mapped.filter(({ shown: { verdict } }) => verdict !== 'unsupported');
  const call = toCallOptions(options);
  // The plan has checked everything but the nulls, which the merchant has confirmed and no schema knows of.
  const clears = told.some(({ shown: { verdict } }) => verdict === 'cleared');
  sent.note(
    whose,
    age,
    told.map(({ change }) => change.field),
  );
  try {
    const raw = await provider.update(id, changes, clears ? { ...call, validate: 'off' } : call);
    const { customer, unread } = toCanonicalCustomer(key, provider, raw);
    const warnings = [...draft.warnings, ...readBack(provider, id, told, raw), ...unread.map(unreadWarning)];
    return { customer, warnings };
  } catch (error) {
    throw toUpdateError(provider, error);
  }
}

/** Lets the answer to an update print masked. */
export function redactUpdatedWhenShown(updated: Updated<RawCustomer>): Updated<RawCustomer> {
  const { customer, warnings } = updated;
  const json = (): unknown => ({ customer: redactCustomer(customer, redactedJson), warnings });
  return showAs(updated, json, inspectUpdated);
}

const inspectUpdated = createInspector((updated: Updated) => ({ ...updated }));

/** What the answer reports otherwise than it was told. */
function readBack(
  provider: CustomerProvider,
  id: string,
  told: readonly MappedField[],
  raw: RawCustomer,
): readonly Warning[] {
  const differs = (field: string): Warning => ({
    field,
    verdict: 'differs',
    note: `${provider.name} took the update, but its answer reports another value than it was sent`,
  });
  const warnings = told
    .filter((change) => compareField(provider, change, raw) === 'differs')
    .map(({ shown }) => differs(shown.field));
  return raw.id.toLowerCase() === id.toLowerCase() ? warnings : [differs('id'), ...warnings];
}

function unreadWarning(field: string): Warning {
  const note =
    "the update was made, but the provider's own reader failed at this field of the answer; see customer.raw";
  return { field, verdict: 'unread', note };
}
