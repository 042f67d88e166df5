import { redact, redactedJson, redactWhenInspected } from '../util/redact.js';
import { parseUpdateAllOptions, type UpdateAllOptions } from '../input/options.js';
import { customerKey, type CustomerQueue } from './customer-queue.js';
import { planUpdate, type PlannedUpdate } from '../plan/plan.js';
import { defineHidden, createInspector, showAs } from '../util/inspect.js';
import type { ProviderRegistry } from '../provider/registry.js';
import { toUpdateError } from '../provider/provider-error.js';
import {
  isDone,
  redactResultWhenShown,
  type OpenUpdate,
  type ProviderResult,
  type UpdatedAll,
} from './provider-result.js';
import { parseUpdateAllArguments, type Target } from '../input/parse-arguments.js';
import type { Change } from '../input/parse-patch.js';
import type { SentLog, SentSince } from './sent-log.js';
import { rejectLoss, executeUpdate } from './execute-update.js';
import type { Warning } from '../plan/verdict.js';

/** What every call of one adapter shares. */
export interface Shared {
  readonly map: ProviderRegistry;
  readonly order: CustomerQueue;
  readonly sent: SentLog;
}

/** One change of one customer, wherever it has to be told. */
interface Job {
  readonly shared: Shared;
  readonly targets: ReadonlyMap<string, Target>;
  readonly patch: readonly Change[];
  /** When the call was made that the values are from. */
  readonly age: number;
  /** What was sent since to each customer that the change has not reached. */
  readonly since: Map<string, SentSince>;
}

/** Checks the input as a whole, then lets every provider go its own way. */
export async function updateAll(
  shared: Shared,
  ids: unknown,
  patch: unknown,
  options: UpdateAllOptions,
): Promise<UpdatedAll> {
  const { targets, changes } = parseUpdateAllArguments(shared.map, ids, patch, options);
  const job = { shared, targets, patch: changes, age: shared.sent.nextSequence(), since: new Map() };
  return updateEach(job, options, new Map());
}

async function updateEach(
  job: Job,
  options: UpdateAllOptions,
  done: ReadonlyMap<string, ProviderResult>,
): Promise<UpdatedAll> {
  const settled = await Promise.all(
    [...job.targets].map(async ([key, target]): Promise<[string, ProviderResult]> => {
      const result = done.get(key) ?? (await attempt(job, key, target, options));
      return [key, result];
    }),
  );
  const results = Object.fromEntries(settled);
  const open = openOf(job, settled);
  const all = { ok: open === undefined, results, ...(open && { open }) };
  defineHidden(all, 'retry', async (again?: UpdateAllOptions): Promise<UpdatedAll> => {
    const merged = parseUpdateAllOptions({ ...options, signal: undefined, ...parseUpdateAllOptions(again) });
    return updateEach(job, merged, new Map(settled.filter(([, result]) => isDone(result))));
  });
  const json = (): unknown => ({
    ...all,
    ...(open && { open: { ...open, patch: redact(open.patch, redactedJson) } }),
  });
  return showAs(all as UpdatedAll, json, inspectAll);
}

const inspectAll = createInspector((all: UpdatedAll) => ({ ...all }));

async function attempt(
  job: Job,
  key: string,
  target: Target,
  options: UpdateAllOptions,
): Promise<ProviderResult> {
  const result = redactResultWhenShown(await outcome(job, key, target, options));
  void tell(options.onResult, key, result);
  return result;
}

/** Neither what a listener throws nor what it rejects with concerns the call. */
async function tell(
  listener: UpdateAllOptions['onResult'],
  key: string,
  result: ProviderResult,
): Promise<void> {
  try {
    await listener?.(key, result);
  } catch {
    // The caller's own affair: the result stands.
  }
}

async function outcome(
  { shared: { order, sent }, patch, age, since }: Job,
  key: string,
  { provider, id, fault }: Target,
  options: UpdateAllOptions,
): Promise<ProviderResult> {
  const own = patch.filter(({ owner }) => owner === undefined || owner === key);
  let warnings: readonly Warning[] = [];
  try {
    if (fault) throw fault;
    const made = draft();
    if (isEmpty(made)) return { status: 'unchanged', warnings };
    rejectLoss(made, options);
    return await order.enqueue(made, options, (left) => attemptNow(made, left), watchLaterCalls);
  } catch (thrown) {
    const error = toUpdateError(provider, thrown);
    watchLaterCalls();
    return { status: error.outcome, error, warnings };
  }

  async function attemptNow(made: PlannedUpdate, left: UpdateAllOptions): Promise<ProviderResult> {
    // While a retry waited, a later call may have sent some of its fields.
    const current = since.has(key) ? draft() : made;
    if (isEmpty(current)) return { status: 'unchanged', warnings };
    const { customer, warnings: said } = await executeUpdate(sent, age, current, left);
    return { status: 'applied', customer, warnings: [...superseded(), ...said] };
  }

  /** Has to begin before the next call of the same customer does. */
  function watchLaterCalls(): void {
    if (!since.has(key)) since.set(key, sent.watch(customerKey(key, id), age));
  }

  /** The draft of what no later call has sent, and the warnings about it. */
  function draft(): PlannedUpdate {
    const left = own.filter(({ field }) => !sentLater(field));
    const made = planUpdate(key, provider, id, left, options);
    warnings = [...superseded(), ...made.warnings];
    return made;
  }

  function sentLater(field: string): boolean {
    return since.get(key)?.fields.has(field) ?? false;
  }

  function superseded(): readonly Warning[] {
    return own
      .filter(({ field }) => sentLater(field))
      .map(({ field }) => ({
        field,
        verdict: 'superseded',
        note: 'a later call has sent this field to the same customer; the older value was left out',
      }));
  }

  /** True where nothing is left to send, and nothing is refused either. */
  function isEmpty({ changes, mapped }: PlannedUpdate): boolean {
    return mapped.length === 0 || (options.onUnsupported === 'omit' && Object.keys(changes).length === 0);
  }
}

/** What is still to be done, as data that the caller can store. */
function openOf(
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
  return {
    ids: Object.fromEntries(keys.map((key) => [key, targets.get(key)!.id])),
    // Copied: a caller that changes it must not change what a retry sends.
    patch: redactWhenInspected(
      structuredClone({ ...fieldsOwnedBy(), ...(owners.length > 0 && { providerFields }) }),
    ),
  };
}
