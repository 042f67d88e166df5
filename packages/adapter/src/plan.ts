import { schemaIssues, type Issue } from '@customer-bridge/http';
import { mapChange, type MappedChange } from './map-change.js';
import { isWithin, setMember } from './member.js';
import { printsAs } from './print.js';
import { masked } from './mask.js';
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

/** Maps every change, lets the provider's schema judge the result, and takes out what it refuses. */
export function draftPlan(
  key: string,
  provider: CustomerProvider,
  id: string,
  patch: readonly Change[],
  validate: 'error' | 'off' = 'error',
): Draft {
  const mapped = judge(
    provider,
    id,
    patch.map((change) => mapChange(key, provider, change)),
    validate,
  );
  const changes = collect(mapped.filter(({ verdict }) => verdict !== 'unsupported'));
  const { method, path, body } = provider.request(id, changes);
  const fields = mapped.map(({ kind: _kind, value: _value, ...verdict }) => verdict);
  const plan = { provider: key, operation: provider.operation, method, path, body, fields };
  return { plan: printsAs(plan, () => ({ ...plan, body: masked(body, ['id']) })), changes, mapped };
}

/** The fields of which something was lost or left out. */
export function warningsOf(plan: Plan): readonly Warning[] {
  return plan.fields.flatMap(({ field, verdict, note = '' }) =>
    verdict === 'lossy' || verdict === 'unsupported' ? [{ field, verdict, note }] : [],
  );
}

function judge(
  provider: CustomerProvider,
  id: string,
  mapped: readonly MappedChange[],
  validate: 'error' | 'off',
): readonly MappedChange[] {
  // A confirmed null is the merchant's word against a schema that knows nothing of clearing.
  const judged = mapped.filter(({ verdict }) => verdict === 'sent' || verdict === 'lossy');
  if (validate === 'off' || judged.length === 0) return mapped;
  const issues = schemaIssues(provider.schema, provider.request(id, collect(judged)).body);
  if (issues.length === 0) return mapped;
  const refused = judged.filter(({ to = '' }) => issues.some((issue) => concerns(issue, to)));
  return mapped.map((change) => {
    // An issue that concerns no field in particular concerns all of them.
    if (!judged.includes(change) || (refused.length > 0 && !refused.includes(change))) return change;
    const rules = issues.filter((issue) => refused.length === 0 || concerns(issue, change.to ?? ''));
    const note = `${provider.name} documents: ${rules.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}`;
    return { ...change, verdict: 'unsupported', note };
  });
}

function concerns({ path }: Issue, to: string): boolean {
  return isWithin(path, to) || isWithin(to, path);
}

function collect(mapped: readonly MappedChange[]): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const { to, value } of mapped) if (to !== undefined) setMember(changes, to, value);
  return changes;
}
