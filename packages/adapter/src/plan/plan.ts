import type { Issue } from '@customer-bridge/http';
import type { AdapterOptions } from '../input/options.js';
import type { Change } from '../input/parse-patch.js';
import type { CustomerProvider, ProviderRequest } from '../provider/customer-provider.js';
import { callMapping } from '../provider/provider-error.js';
import { runSchema } from '../provider/run-schema.js';
import { shownAs } from '../util/inspect.js';
import { redact, redactedJson, redactWhenInspected } from '../util/redact.js';
import { buildBody, buildRequest } from './build-request.js';
import { mapField, toChanges, type MappedField } from './map-field.js';
import { hasValue, markUnsupported } from './mark-unsupported.js';
import { omitRefusedProperties } from './omit-refused-properties.js';
import type { FieldVerdict, Warning } from './verdict.js';

/**
 * What an update would send, and a verdict on each field. `console.log` and the JSON of a plan show no personal value;
 * `body` is plain data, and its JSON is what is sent.
 */
export interface Plan extends ProviderRequest {
  /** Key of the provider in the adapter. */
  readonly provider: string;
  /** `operationId` of the update. */
  readonly operation: string;
  /**
   * One for each top-level property of the patch, in its order. With `onUnsupported: 'omit'` also one for each property
   * of an address that is left out.
   */
  readonly fields: readonly FieldVerdict[];
}

/** An update of one customer at one provider, ready to be sent. */
export interface PlannedUpdate {
  /** Key of the provider in the adapter. */
  readonly key: string;
  readonly provider: CustomerProvider;
  readonly id: string;
  /** Equal for the same customer at the same key; see {@link customerKey}. */
  readonly customer: string;
  /** The fields to send, under the provider's names. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly fields: readonly MappedField[];
  /** One for each field that is left out or of which something is lost. */
  readonly warnings: readonly Warning[];
}

/** One string for a customer at a key. Ids of 36 characters are UUIDs, which are the same in either case. */
export function customerKey(key: string, id: string): string {
  return `${key.length} ${key} ${id.length === 36 ? id.toLowerCase() : id}`;
}

/**
 * Maps every field, validates the body unless `validate` is `off`, and leaves out what is unsupported.
 *
 * @throws {@link BridgeError} with code `configuration` if the provider's own mapping fails.
 */
export function planUpdate(
  key: string,
  provider: CustomerProvider,
  id: string,
  patch: readonly Change[],
  { validate, onUnsupported }: AdapterOptions,
): PlannedUpdate {
  return callMapping(provider, 'the mapping', () => {
    let fields: readonly MappedField[] = patch.map((change) => mapField(key, provider, change));
    let changes = toChanges(fields);
    if (validate !== 'off') {
      const issues = validateBody(provider, id, fields, changes);
      const marked = issues.length > 0 ? markUnsupported(provider, fields, issues) : fields;
      const kept =
        onUnsupported === 'omit'
          ? marked.flatMap((field) => omitRefusedProperties(key, provider, id, field))
          : marked;
      if (issues.length > 0 || kept.length > fields.length) {
        fields = kept;
        changes = toChanges(fields);
      }
    }
    const customer = customerKey(key, id);
    return { key, provider, id, customer, changes, fields, warnings: toWarnings(fields) };
  });
}

/** Validates the values alone: the schema does not know the nulls that a merchant has confirmed. */
function validateBody(
  provider: CustomerProvider,
  id: string,
  fields: readonly MappedField[],
  changes: Readonly<Record<string, unknown>>,
): readonly Issue[] {
  if (!fields.some(hasValue)) return [];
  const hasNulls = fields.some(({ planned: { verdict } }) => verdict === 'cleared');
  const values = hasNulls ? toChanges(fields.filter(hasValue)) : changes;
  return runSchema(provider, 'schema', buildBody(provider, id, values));
}

function toWarnings(fields: readonly MappedField[]): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const { planned } of fields) {
    const { field, verdict, note = '' } = planned;
    if (verdict === 'lossy' || verdict === 'unsupported') warnings.push({ field, verdict, note });
  }
  return warnings;
}

const showPlan = shownAs((plan: Plan) => ({ ...plan, body: redact(plan.body, redactedJson, ['id']) }));

/** The public form of a planned update. */
export function toPlan({ key, provider, id, changes, fields }: PlannedUpdate): Plan {
  const { method, path, body } = callMapping(provider, 'request', () => buildRequest(provider, id, changes));
  return showPlan({
    provider: key,
    operation: provider.operation,
    method,
    path,
    body: redactWhenInspected(body),
    fields: fields.map(({ planned }) => planned),
  });
}
