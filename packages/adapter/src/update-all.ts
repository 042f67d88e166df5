import { asBridgeError } from './as-bridge-error.js';
import { readUpdateAllOptions, type UpdateAllOptions } from './options.js';
import { draftPlan, warningsOf } from './plan.js';
import { printsAs } from './print.js';
import type { ProviderMap } from './provider-map.js';
import { isDone, maskedResult, type ProviderResult, type UpdatedAll } from './provider-result.js';
import { readInputs, type Target } from './read-input.js';
import type { Change } from './read-patch.js';
import { carryOut } from './update.js';

/** Checks the input as a whole, then lets every provider go its own way. */
export async function updateAll(
  map: ProviderMap,
  ids: unknown,
  patch: unknown,
  options: UpdateAllOptions,
): Promise<UpdatedAll> {
  const { targets, changes } = readInputs(map, ids, patch);
  return attemptAll(targets, changes, options, new Map());
}

async function attemptAll(
  targets: ReadonlyMap<string, Target>,
  patch: readonly Change[],
  options: UpdateAllOptions,
  done: ReadonlyMap<string, ProviderResult>,
): Promise<UpdatedAll> {
  const settled = await Promise.all(
    [...targets].map(async ([key, target]): Promise<[string, ProviderResult]> => {
      const result = done.get(key) ?? (await attempt(key, target, patch, options));
      return [key, result];
    }),
  );
  const results = Object.fromEntries(settled);
  const ok = settled.every(([, result]) => isDone(result));
  const retry = async (again?: UpdateAllOptions): Promise<UpdatedAll> => {
    const merged = readUpdateAllOptions({ ...options, signal: undefined, ...readUpdateAllOptions(again) });
    return attemptAll(targets, patch, merged, new Map(settled.filter(([, result]) => isDone(result))));
  };
  return printsAs({ ok, results, retry }, () => ({
    ok,
    results: Object.fromEntries(settled.map(([key, result]) => [key, maskedResult(result)])),
  }));
}

async function attempt(
  key: string,
  target: Target,
  patch: readonly Change[],
  options: UpdateAllOptions,
): Promise<ProviderResult> {
  const result = await outcome(key, target, patch, options);
  printsAs(result, () => maskedResult(result));
  try {
    options.onResult?.(key, result);
  } catch {
    // A listener is the caller's own affair: the result stands.
  }
  return result;
}

async function outcome(
  key: string,
  { provider, id }: Target,
  patch: readonly Change[],
  options: UpdateAllOptions,
): Promise<ProviderResult> {
  const own = patch.filter(({ owner }) => owner === undefined || owner === key);
  const draft = draftPlan(key, provider, id, own, options.validate);
  const warnings = warningsOf(draft.plan);
  const nothingLeft = options.onUnsupported === 'omit' && Object.keys(draft.changes).length === 0;
  if (own.length === 0 || nothingLeft) return { status: 'unchanged', warnings };
  try {
    const { customer } = await carryOut(provider, id, draft, options);
    return { status: 'applied', customer, warnings };
  } catch (thrown) {
    const error = asBridgeError(provider, thrown);
    return { status: error.outcome, error, warnings };
  }
}
