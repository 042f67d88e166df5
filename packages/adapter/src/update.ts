import { BridgeError, refusal } from '@customer-bridge/http';
import { asBridgeError } from './as-bridge-error.js';
import { maskedCustomer, type Customer } from './customer.js';
import { callOptions, type AdapterOptions } from './options.js';
import { warningsOf, type Draft } from './plan.js';
import { printsAs } from './print.js';
import type { CustomerProvider, RawCustomer } from './provider.js';
import { readCustomer } from './read-customer.js';
import type { Warning } from './verdict.js';

/** The answer to an update. It prints with every personal value masked; `customer` itself is plain data. */
export interface Updated<Raw = unknown> {
  readonly customer: Customer<Raw>;
  /** What was lost on the way, or left out on request. */
  readonly warnings: readonly Warning[];
}

/** Sends what the draft's plan shows, unless the options refuse what would be lost. */
export async function carryOut(
  provider: CustomerProvider,
  id: string,
  draft: Draft,
  options: AdapterOptions,
): Promise<Updated<RawCustomer>> {
  refuseLoss(provider, draft, options);
  const warnings = warningsOf(draft.plan);
  try {
    const raw = await send(provider, id, draft, options);
    const customer = readCustomer(draft.plan.provider, provider, raw);
    return printsAs({ customer, warnings }, () => ({ customer: maskedCustomer(customer), warnings }));
  } catch (error) {
    throw asBridgeError(provider, error);
  }
}

function refuseLoss(
  { name, operation }: CustomerProvider,
  { plan, changes }: Draft,
  options: AdapterOptions,
): void {
  const refused = warningsOf(plan).filter(({ verdict }) =>
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
  const empty = plan.fields.length === 0 ? 'changes nothing' : `has no field that ${name} supports`;
  if (Object.keys(changes).length === 0) {
    throw refusal('invalid_request', name, operation, [{ path: 'patch', message: empty }]);
  }
}

function advice(refused: readonly Warning[]): string {
  const has = (wanted: Warning['verdict']): boolean => refused.some(({ verdict }) => verdict === wanted);
  return [
    ...(has('unsupported')
      ? ["Correct the unsupported fields, or leave them out with onUnsupported: 'omit'."]
      : []),
    ...(has('lossy') ? ["Take the lossy fields out, or accept the loss with onLossy: 'warn'."] : []),
  ].join(' ');
}

function send(
  provider: CustomerProvider,
  id: string,
  { plan, changes }: Draft,
  options: AdapterOptions,
): Promise<RawCustomer> {
  const call = callOptions(options);
  // The plan has checked everything but the nulls, which the merchant has confirmed and no schema knows of.
  const clears = plan.fields.some(({ verdict }) => verdict === 'cleared');
  return provider.update(id, changes, clears ? { ...call, validate: 'off' } : call);
}
