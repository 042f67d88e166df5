import type { BridgeError, Issue } from '@customer-bridge/http';
import { asBridgeError } from './as-bridge-error.js';
import { idIssues, type ProviderMap } from './context.js';
import { maskedCustomer, type Customer } from './customer.js';
import { readAdapterOptions, type AdapterOptions } from './options.js';
import { draftPlan, warningsOf } from './plan.js';
import { printsAs } from './print.js';
import type { CustomerProvider } from './provider.js';
import { readPatch, type Change } from './read-patch.js';
import { refusal } from './refusal.js';
import { carryOut } from './update.js';
import type { Warning } from './verdict.js';

/** What became of the patch at one provider. */
export type ProviderResult<Raw = unknown> = { readonly warnings: readonly Warning[] } & (
  | { readonly status: 'applied'; readonly customer: Customer<Raw>; readonly error?: undefined }
  /** `not_applied`: certainly not. `unknown`: it may have been; `reconcile()` tells. */
  | { readonly status: 'not_applied' | 'unknown'; readonly customer?: undefined; readonly error: BridgeError }
  /** The patch has nothing for this provider; no request was made. */
  | { readonly status: 'unchanged'; readonly customer?: undefined; readonly error?: undefined }
);

/** What became of the patch everywhere. It prints with every personal value masked. */
export interface UpdatedAll<Results = Readonly<Record<string, ProviderResult>>> {
  /** Every status is `applied` or `unchanged`. */
  readonly ok: boolean;
  readonly results: Results;
  /**
   * Repeats the same patch at every provider whose status is neither `applied` nor `unchanged`, and carries the other
   * results over. The options of the first call still hold, its signal excepted, where these say nothing else.
   */
  retry(options?: AdapterOptions): Promise<UpdatedAll<Results>>;
}

interface Target {
  readonly provider: CustomerProvider;
  readonly id: string;
}

type Results = Readonly<Record<string, ProviderResult>>;

/** Checks the input as a whole, then lets every provider go its own way. */
export async function updateAll(
  map: ProviderMap,
  ids: unknown,
  patch: unknown,
  options: AdapterOptions,
): Promise<UpdatedAll> {
  const targets = readTargets(map, ids);
  const read = readPatch(patch, new Map([...targets].map(([key, { provider }]) => [key, provider])));
  if (read.issues.length > 0) throw refuse(read.issues);
  return attemptAll(targets, read.changes, options, {});
}

async function attemptAll(
  targets: ReadonlyMap<string, Target>,
  patch: readonly Change[],
  options: AdapterOptions,
  earlier: Results,
): Promise<UpdatedAll> {
  const results: Results = Object.fromEntries(
    await Promise.all(
      [...targets].map(async ([key, target]): Promise<[string, ProviderResult]> => {
        const done = Object.hasOwn(earlier, key) && isDone(earlier[key]!);
        return [key, done ? earlier[key]! : await attempt(key, target, patch, options)];
      }),
    ),
  );
  const ok = Object.values(results).every(isDone);
  const { signal: _signal, ...lasting } = options;
  const retry = async (again?: AdapterOptions): Promise<UpdatedAll> =>
    attemptAll(targets, patch, { ...lasting, ...readAdapterOptions(again) }, results);
  return printsAs({ ok, results, retry }, () => ({ ok, results }));
}

async function attempt(
  key: string,
  { provider, id }: Target,
  patch: readonly Change[],
  options: AdapterOptions,
): Promise<ProviderResult> {
  const own = patch.filter(({ owner }) => owner === undefined || owner === key);
  const draft = draftPlan(key, provider, id, own, options.validate);
  const warnings = warningsOf(draft.plan);
  const nothing = Object.keys(draft.changes).length === 0;
  if (own.length === 0 || (nothing && options.onUnsupported === 'omit'))
    return { status: 'unchanged', warnings };
  try {
    const { customer } = await carryOut(provider, id, draft, options);
    const result = { status: 'applied', customer, warnings } as const;
    return printsAs(result, () => ({ ...result, customer: maskedCustomer(customer) }));
  } catch (thrown) {
    const error = asBridgeError(provider, thrown);
    return { status: error.outcome, error, warnings };
  }
}

function isDone({ status }: ProviderResult): boolean {
  return status === 'applied' || status === 'unchanged';
}

function readTargets(map: ProviderMap, ids: unknown): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const issues: Issue[] = [];
  const given = typeof ids === 'object' && ids !== null ? Object.entries(ids) : [];
  for (const [key, id] of given) {
    if (id === undefined) continue;
    const provider = map.get(key);
    if (!provider)
      issues.push({
        path: key,
        message: `is not a provider of this adapter; it has ${[...map.keys()].join(', ')}`,
      });
    else {
      issues.push(...idIssues(provider, id, key));
      targets.set(key, { provider, id: id as string });
    }
  }
  if (issues.length > 0) throw refuse(issues);
  if (targets.size === 0) throw refuse([{ path: 'ids', message: 'must name at least one provider' }]);
  return targets;
}

function refuse(issues: readonly Issue[]): BridgeError {
  return refusal('invalid_request', 'adapter', 'updateAll', issues, 'correct the input and call again');
}
