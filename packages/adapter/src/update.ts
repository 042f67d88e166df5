import { asBridgeError } from './as-bridge-error.js';
import { maskedCustomer, type Customer } from './customer.js';
import { callOptions, type AdapterOptions } from './options.js';
import { warningsOf, type Draft } from './plan.js';
import { printsAs } from './print.js';
import type { CustomerProvider, RawCustomer } from './provider.js';
import { readCustomer } from './read-customer.js';
import { refusal } from './refusal.js';
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
  const raw = await send(provider, id, draft, options);
  const updated = {
    customer: readCustomer(draft.plan.provider, provider, raw),
    warnings: warningsOf(draft.plan),
  };
  return printsAs(updated, () => ({ ...updated, customer: maskedCustomer(updated.customer) }));
}

function refuseLoss(
  { name, operation }: CustomerProvider,
  { plan, changes }: Draft,
  options: AdapterOptions,
): void {
  const refuse = (path: string, message: string): never => {
    throw refusal('invalid_request', name, operation, [{ path, message }]);
  };
  const refused = warningsOf(plan).filter(({ verdict }) =>
    verdict === 'unsupported' ? options.onUnsupported !== 'omit' : options.onLossy === 'error',
  );
  if (refused.length > 0) {
    const issues = refused.map(({ field, verdict, note }) => ({
      path: field,
      message: `is ${verdict}: ${note}`,
    }));
    const omit = refused.some(({ verdict }) => verdict === 'unsupported');
    throw refusal(
      'invalid_request',
      name,
      operation,
      issues,
      `correct the patch${omit ? ", or leave unsupported fields out with onUnsupported: 'omit'" : ''}`,
    );
  }
  if (plan.fields.length === 0) refuse('patch', 'changes nothing; give it at least one field');
  if (Object.keys(changes).length === 0) refuse('patch', `has no field that ${name} supports`);
}

async function send(
  provider: CustomerProvider,
  id: string,
  { plan, changes }: Draft,
  options: AdapterOptions,
): Promise<RawCustomer> {
  const call = callOptions(options);
  // The plan has checked everything but the nulls, which the merchant has confirmed and no schema knows of.
  const clears = plan.fields.some(({ verdict }) => verdict === 'cleared');
  try {
    return await provider.update(id, changes, clears ? { ...call, validate: 'off' } : call);
  } catch (error) {
    throw asBridgeError(provider, error);
  }
}
