import { validateBody, collectChanges, hasValue, markUnsupported, buildRequest } from './validate-body.js';
import { mapField, type MappedField } from './map-field.js';
import { redact, redactedJson, redactWhenInspected } from '../util/redact.js';
import { omitRefusedProperties } from './omit-refused-properties.js';
import type { AdapterOptions } from '../input/options.js';
import { customerKey, type Place } from '../update/customer-queue.js';
import { createInspector, showAs } from '../util/inspect.js';
import { callMapping } from '../provider/provider-error.js';
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
export interface PlannedUpdate extends Place {
  /** Key of the provider in the adapter. */
  readonly key: string;
  readonly id: string;
  readonly request: ProviderRequest;
  /** The fields to send, in the provider's names. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly mapped: readonly MappedField[];
  /** The fields of which something is lost or left out. */
  readonly warnings: readonly Warning[];
}

/**
 * Maps every change, lets the provider's schema judge the result unless it is off, and takes out what is unsupported.
 *
 * @throws BridgeError with code `configuration` where the provider's own mapping fails.
 */
export function planUpdate(
  key: string,
  provider: CustomerProvider,
  id: string,
  patch: readonly Change[],
  options: AdapterOptions,
): PlannedUpdate {
  return callMapping(provider, 'the mapping', () => draft(key, provider, id, patch, options));
}

function draft(
  key: string,
  provider: CustomerProvider,
  id: string,
  patch: readonly Change[],
  { validate, onUnsupported }: AdapterOptions,
): PlannedUpdate {
  let mapped: readonly MappedField[] = patch.map((change) => mapField(key, provider, change));
  let changes = collectChanges(mapped.filter(isTold));
  let request = buildRequest(provider, id, changes);

  const issues = validate === 'off' ? [] : issuesOf(provider, id, mapped, request);
  const judged = issues.length > 0 ? markUnsupported(provider, mapped, issues) : mapped;
  const kept = onUnsupported === 'omit' && validate !== 'off' ? judged.flatMap(lessRefused) : judged;
  if (issues.length > 0 || kept.length > mapped.length) {
    mapped = kept;
    changes = collectChanges(mapped.filter(isTold));
    request = buildRequest(provider, id, changes);
  }
  const customer = customerKey(key, id);
  return { key, provider, id, customer, request, changes, mapped, warnings: warningsOf(mapped) };

  function lessRefused(change: MappedField): readonly MappedField[] {
    const isRefusedAddress =
      change.shown.verdict === 'unsupported' && change.change.kind === 'address' && change.value !== null;
    return isRefusedAddress && change.shown.to !== undefined
      ? omitRefusedProperties(key, provider, id, change)
      : [change];
  }
}

/** What the schema has against the values; nulls are not shown to it. */
function issuesOf(
  provider: CustomerProvider,
  id: string,
  mapped: readonly MappedField[],
  request: ProviderRequest,
): ReturnType<typeof validateBody> {
  const valued = mapped.filter(hasValue);
  if (valued.length === 0) return [];
  const hasNulls = mapped.some(({ shown: { verdict } }) => verdict === 'cleared');
  return validateBody(
    provider,
    (hasNulls ? buildRequest(provider, id, collectChanges(valued)) : request).body,
  );
}

function isTold({ shown: { verdict } }: MappedField): boolean {
  return verdict !== 'unsupported';
}

function warningsOf(mapped: readonly MappedField[]): readonly Warning[] {
  return mapped.flatMap(({ shown: { field, verdict, note = '' } }) =>
    verdict === 'lossy' || verdict === 'unsupported' ? [{ field, verdict, note }] : [],
  );
}

const inspectPlan = createInspector((plan: Plan) => ({ ...plan }));

/** What a draft shows of itself. */
export function toPlan({ key, provider, request, mapped }: PlannedUpdate): Plan {
  const { method, path, body } = request;
  const fields = mapped.map(({ shown }) => shown);
  const plan = {
    provider: key,
    operation: provider.operation,
    method,
    path,
    body: redactWhenInspected(body),
    fields,
  };
  return showAs(plan, () => ({ ...plan, body: redact(body, redactedJson, ['id']) }), inspectPlan);
}
