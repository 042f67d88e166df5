import { redactResultWhenShown } from '../customer/customer.js';
import { parseUpdateAllArguments, type Target } from '../input/parse-arguments.js';
import type { Change } from '../input/parse-patch.js';
import { customerKey, planUpdate, type PlannedUpdate } from '../plan/plan.js';
import type { Warning } from '../plan/verdict.js';
import { toUpdateError } from '../provider/provider-error.js';
import type { ProviderRegistry } from '../provider/registry.js';
import { defineHidden, shownAs } from '../util/inspect.js';
import { redact, redactedJson, redactWhenInspected } from '../util/redact.js';
import type { CustomerQueue } from './customer-queue.js';
import { executeUpdate, rejectLoss } from './execute-update.js';
import {
  isDone,
  type OpenUpdate,
  type ProviderResult,
  type UpdatedAll,
  type UpdateAllOptions,
} from './provider-result.js';
import type { SentLog, SentSince } from './sent-log.js';
import { parseUpdateAllOptions } from './update-all-options.js';

/** What all calls of one adapter share. */
export interface AdapterState {
  readonly registry: ProviderRegistry;
  readonly queue: CustomerQueue;
  readonly log: SentLog;
}

/** One call of `updateAll` and its retries. */
interface Job {
  readonly state: AdapterState;
  readonly targets: ReadonlyMap<string, Target>;
  readonly patch: readonly Change[];
  /** Position of the call that the values are from; see {@link SentLog}. */
  readonly sequence: number;
  /** What later calls have sent, for each key that the patch has not reached. */
  readonly since: Map<string, SentSince>;
}

/** Validates the input as a whole, then updates every provider on its own. */
export async function updateAll(
  state: AdapterState,
  ids: unknown,
  patch: unknown,
  options: UpdateAllOptions,
): Promise<UpdatedAll> {
  const { targets, changes } = parseUpdateAllArguments(state.registry, ids, patch, options);
  const sequence = state.log.nextSequence();
  return updateEach({ state, targets, patch: changes, sequence, since: new Map() }, options, new Map());
}

async function updateEach(
  job: Job,
  options: UpdateAllOptions,
  done: ReadonlyMap<string, ProviderResult>,
): Promise<UpdatedAll> {
  const settled = await Promise.all(
    [...job.targets].map(async ([key, target]): Promise<[string, ProviderResult]> => {
      const result = done.get(key) ?? (await updateOne(job, key, target, options));
      return [key, result];
    }),
  );
  const results = Object.fromEntries(settled);
  const open = toOpenUpdate(job, settled);
  const all = showAll({ ok: open === undefined, results, ...(open && { open }) });
  return defineHidden(all, 'retry', async (again?: UpdateAllOptions): Promise<UpdatedAll> => {
    const merged = parseUpdateAllOptions({ ...options, signal: undefined, ...parseUpdateAllOptions(again) });
    return updateEach(job, merged, new Map(settled.filter(([, result]) => isDone(result))));
  }) as UpdatedAll;
}

const showAll = shownAs(({ open, ...all }: Omit<UpdatedAll, 'retry'>) => ({
  ...all,
  ...(open && { open: { ...open, patch: redact(open.patch, redactedJson) } }),
}));

async function updateOne(
  job: Job,
  key: string,
  target: Target,
  options: UpdateAllOptions,
): Promise<ProviderResult> {
  const result = redactResultWhenShown(await toResult(job, key, target, options));
  // Not waited for, and whatever the listener throws or rejects with must not affect the call.
  void (async () => options.onResult?.(key, result))().catch(() => {});
  return result;
}

/** Updates one provider; never rejects. */
async function toResult(
  { state: { queue, log }, patch, sequence, since }: Job,
  key: string,
  { provider, id, error: idError }: Target,
  options: UpdateAllOptions,
): Promise<ProviderResult> {
  const own = patch.filter(({ owner }) => owner === undefined || owner === key);
  let warnings: readonly Warning[] = [];
  try {
    if (idError) throw idError;
    const planned = plan();
    if (isUnchanged(planned)) return { status: 'unchanged', warnings };
    rejectLoss(planned, options);
    return await queue.enqueue(planned, options, (left) => execute(planned, left), watchLaterCalls);
  } catch (thrown) {
    const error = toUpdateError(provider, thrown);
    watchLaterCalls();
    return { status: error.outcome, error, warnings };
  }

  async function execute(planned: PlannedUpdate, left: UpdateAllOptions): Promise<ProviderResult> {
    // While a retry waited, a later call may have sent some of its fields.
    const current = since.has(key) ? plan() : planned;
    if (isUnchanged(current)) return { status: 'unchanged', warnings };
    const updated = await executeUpdate(log, sequence, current, left);
    return { status: 'applied', customer: updated.customer, warnings: updated.warnings };
  }

  /** Has to start before the next call of the same customer does. */
  function watchLaterCalls(): void {
    if (!since.has(key)) since.set(key, log.watch(customerKey(key, id), sequence));
  }

  /** Plans what no later call has sent; its warnings name the fields that are left out for that reason. */
  function plan(): PlannedUpdate {
    const later = since.get(key)?.fields;
    const isLater = ({ field }: Change): boolean => later?.has(field) === true;
    const current = own.filter((change) => !isLater(change));
    const planned = planUpdate(key, provider, id, current, options);
    warnings = [...own.filter(isLater).map(supersededWarning), ...planned.warnings];
    return { ...planned, warnings };
  }

  /** True if nothing is left to send, and nothing has to be rejected. */
  function isUnchanged({ changes, fields }: PlannedUpdate): boolean {
    return fields.length === 0 || (options.onUnsupported === 'omit' && Object.keys(changes).length === 0);
  }
}

function supersededWarning({ field }: Change): Warning {
  const note = 'a later call has sent this field to the same customer; the older value was left out';
  return { field, verdict: 'superseded', note };
}

/** What is still to be done, as data that the caller can store. */
function toOpenUpdate(
  { targets, patch, since }: Job,
  settled: readonly (readonly [string, ProviderResult])[],
): OpenUpdate | undefined {
  const keys = settled.filter(([, result]) => !isDone(result)).map(([key]) => key);
  if (keys.length === 0) return undefined;
  const left = patch.filter(
    ({ owner, field }) =>
      (owner === undefined || keys.includes(owner)) &&
      !keys.every((key) => since.get(key)?.fields.has(field)),
  );
  const fieldsOwnedBy = (key?: string): object =>
    Object.fromEntries(left.filter(({ owner }) => owner === key).map(({ name, value }) => [name, value]));
  const owners = keys.filter((key) => left.some(({ owner }) => owner === key));
  const providerFields = Object.fromEntries(owners.map((key) => [key, fieldsOwnedBy(key)]));
  const open = { ...fieldsOwnedBy(), ...(owners.length > 0 && { providerFields }) };
  return {
    ids: Object.fromEntries(keys.map((key) => [key, targets.get(key)!.id])),
    // Copied: a caller that changes it must not change what a retry sends.
    patch: redactWhenInspected(structuredClone(open)),
  };
}
