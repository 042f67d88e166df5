import { bodyIssues, collect, isValued, judge, requestOf } from './validate-body.js';
import { mapChange, type MappedChange } from './map-field.js';
import { jsonMask, masked, masksItself } from '../util/redact.js';
import { omitMembers } from './omit-refused-properties.js';
import type { AdapterOptions } from '../input/options.js';
import { customerKey, type Place } from '../update/customer-queue.js';
import { inspector, printsAs } from '../util/inspect.js';
import { runMapping } from '../provider/provider-error.js';
import type { CustomerProvider, ProviderRequest } from '../provider/customer-provider.js';
import type { Change } from '../input/parse-patch.js';
import type { FieldVerdict, Warning } from './verdict.js';

/**
 * What an update would send, and what becomes of each field. It prints with every personal value masked, in JSON too;
 * `body` itself is plain data, and its JSON is what is sent.
 */
export interface Plan extends ProviderRequest {
  /** Key of the provider in the adapter. */
  readonly provider: string;
  /** `operationId` of the update. */
  readonly operation: string;
  /**
   * One for each top-level member of the patch, in its order; with `onUnsupported: 'omit'` also one for each member of
   * an address that is left out.
   */
  readonly fields: readonly FieldVerdict[];
}

/** A change of one customer at one provider, told in the provider's terms. */
export interface Draft extends Place {
  /** Key of the provider in the adapter. */
  readonly key: string;
  readonly id: string;
  readonly request: ProviderRequest;
  /** The fields to send, in the provider's names. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly mapped: readonly MappedChange[];
  /** The fields of which something is lost or left out. */
  readonly warnings: readonly Warning[];
}

/**
 * Maps every change, lets the provider's schema judge the result unless it is off, and takes out what is unsupported.
 *
 * @throws BridgeError with code `configuration` where the provider's own mapping fails.
 */
export function draftPlan(
  key: string,
  provider: CustomerProvider,
  id: string,
  patch: readonly Change[],
  options: AdapterOptions,
): Draft {
  return runMapping(provider, 'the mapping', () => draft(key, provider, id, patch, options));
}

function draft(
  key: string,
  provider: CustomerProvider,
  id: string,
  patch: readonly Change[],
  { validate, onUnsupported }: AdapterOptions,
): Draft {
  let mapped: readonly MappedChange[] = patch.map((change) => mapChange(key, provider, change));
  let changes = collect(mapped.filter(isTold));
  let request = requestOf(provider, id, changes);

  const issues = validate === 'off' ? [] : issuesOf(provider, id, mapped, request);
  const judged = issues.length > 0 ? judge(provider, mapped, issues) : mapped;
  const kept = onUnsupported === 'omit' && validate !== 'off' ? judged.flatMap(lessRefused) : judged;
  if (issues.length > 0 || kept.length > mapped.length) {
    mapped = kept;
    changes = collect(mapped.filter(isTold));
    request = requestOf(provider, id, changes);
  }
  const customer = customerKey(key, id);
  return { key, provider, id, customer, request, changes, mapped, warnings: warningsOf(mapped) };

  function lessRefused(change: MappedChange): readonly MappedChange[] {
    const isRefusedAddress =
      change.shown.verdict === 'unsupported' && change.change.kind === 'address' && change.value !== null;
    return isRefusedAddress && change.shown.to !== undefined
      ? omitMembers(key, provider, id, change)
      : [change];
  }
}

/** What the schema has against the values; nulls are not shown to it. */
function issuesOf(
  provider: CustomerProvider,
  id: string,
  mapped: readonly MappedChange[],
  request: ProviderRequest,
): ReturnType<typeof bodyIssues> {
  const valued = mapped.filter(isValued);
  if (valued.length === 0) return [];
  const hasNulls = mapped.some(({ shown: { verdict } }) => verdict === 'cleared');
  return bodyIssues(provider, (hasNulls ? requestOf(provider, id, collect(valued)) : request).body);
}

function isTold({ shown: { verdict } }: MappedChange): boolean {
  return verdict !== 'unsupported';
}

function warningsOf(mapped: readonly MappedChange[]): readonly Warning[] {
  return mapped.flatMap(({ shown: { field, verdict, note = '' } }) =>
    verdict === 'lossy' || verdict === 'unsupported' ? [{ field, verdict, note }] : [],
  );
}

const inspectPlan = inspector((plan: Plan) => ({ ...plan }));

/** What a draft shows of itself. */
export function planOf({ key, provider, request, mapped }: Draft): Plan {
  const { method, path, body } = request;
  const fields = mapped.map(({ shown }) => shown);
  const plan = {
    provider: key,
    operation: provider.operation,
    method,
    path,
    body: masksItself(body),
    fields,
  };
  return printsAs(plan, () => ({ ...plan, body: masked(body, jsonMask, ['id']) }), inspectPlan);
}
