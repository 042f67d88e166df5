import { collect, judge } from './judge.js';
import { mapChange, type MappedChange } from './map-change.js';
import { masked } from './mask.js';
import { printsAs } from './print.js';
import type { CustomerProvider, ProviderRequest } from './provider.js';
import type { Change } from './read-patch.js';
import type { FieldVerdict, Warning } from './verdict.js';

/** What an update would send, and what becomes of each field. It prints with every personal value masked. */
export interface Plan extends ProviderRequest {
  /** Key of the provider in the adapter. */
  readonly provider: string;
  /** `operationId` of the update. */
  readonly operation: string;
  /** One for each top-level member of the patch, in its order. */
  readonly fields: readonly FieldVerdict[];
}

/** A plan and what the adapter needs to carry it out. */
export interface Draft {
  readonly plan: Plan;
  /** The fields to send, in the provider's names. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly mapped: readonly MappedChange[];
}

/** Maps every change, lets the provider's schema judge the result unless it is off, and takes out what is unsupported. */
export function draftPlan(
  key: string,
  provider: CustomerProvider,
  id: string,
  patch: readonly Change[],
  validate: 'error' | 'off' = 'error',
): Draft {
  const unjudged = patch.map((change) => mapChange(key, provider, change));
  const mapped = validate === 'off' ? unjudged : judge(provider, id, unjudged);
  const changes = collect(mapped.filter(({ shown }) => shown.verdict !== 'unsupported'));
  const { method, path, body } = provider.request(id, changes);
  const fields = mapped.map(({ shown }) => shown);
  const plan = { provider: key, operation: provider.operation, method, path, body, fields };
  return { plan: printsAs(plan, () => ({ ...plan, body: masked(body, ['id']) })), changes, mapped };
}

/** The fields of which something was lost or left out. */
export function warningsOf(plan: Plan): readonly Warning[] {
  return plan.fields.flatMap(({ field, verdict, note = '' }) =>
    verdict === 'lossy' || verdict === 'unsupported' ? [{ field, verdict, note }] : [],
  );
}
