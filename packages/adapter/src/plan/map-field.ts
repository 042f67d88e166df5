import { isObject } from '@customer-bridge/http';
import type { FieldKind, ValueByKind } from '../customer/value-types.js';
import type { Change } from '../input/parse-patch.js';
import { canonicalCapability, type Capability } from '../provider/capabilities.js';
import type { CustomerProvider, Written } from '../provider/customer-provider.js';
import { callMapping, mappingError } from '../provider/provider-error.js';
import { cloneJson } from '../util/clone-json.js';
import { setProperty } from '../util/property.js';
import { rejectPromise } from '../util/reject-promise.js';
import { isSent, type FieldVerdict } from './verdict.js';

/** One changed field, mapped to the provider's names and values. */
export interface MappedField {
  readonly change: Change;
  /** The field's entry in the plan. */
  readonly planned: FieldVerdict;
  /** The provider's value; absent if there is none. */
  readonly value?: unknown;
  /** The provider's name of the field in what it reports. */
  readonly from?: string;
}

/** Maps one field by the provider's capabilities and writers. The provider's schema comes later. */
export function mapField(key: string, provider: CustomerProvider, change: Change): MappedField {
  const { field, owner, kind, value } = change;
  if (owner !== undefined && owner !== key) {
    return { change, planned: { field, verdict: 'unsupported', note: `only '${owner}' has this field` } };
  }
  const capability = capabilityOf(provider, change);
  if (!capability) {
    return { change, planned: { field, verdict: 'unsupported', note: `${provider.name} has no such field` } };
  }
  const { to, from = to, lossy } = capability;
  if (value === null) {
    return { change, from, value, planned: { field, to, ...clear(provider, capability) } };
  }
  const written = write(provider, kind, value);
  if ('refused' in written) {
    return { change, from, planned: { field, verdict: 'unsupported', to, note: written.refused } };
  }
  const isLossy = lossy?.when === 'always' || written.lossy === true;
  const note = isLossy ? (lossy?.note ?? `${provider.name} cannot keep the whole of this value`) : '';
  return {
    change,
    from,
    value: written.value,
    planned: isLossy ? { field, verdict: 'lossy', to, note } : { field, verdict: 'sent', to },
  };
}

/** The body properties of the fields that are sent, under the provider's names. */
export function toChanges(fields: readonly MappedField[]): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const { planned, value } of fields) {
    if (isSent(planned) && planned.to !== undefined) setProperty(changes, planned.to, value);
  }
  return changes;
}

function capabilityOf({ capabilities }: CustomerProvider, { owner, name }: Change): Capability | undefined {
  return owner === undefined ? canonicalCapability(capabilities, name) : capabilities.providerFields[name];
}

function clear(provider: CustomerProvider, { nullable }: Capability): Pick<FieldVerdict, 'verdict' | 'note'> {
  const { name } = provider;
  if (provider.clear === 'null' && nullable) return { verdict: 'cleared' };
  const note = nullable
    ? `${name} documents no way to clear a field; once it has confirmed that null does, give its provider { clear: 'null' }`
    : `${name} documents no null for this field in what it reports, so null cannot clear it`;
  return { verdict: 'unsupported', note };
}

/** Calls the writer; throws a `BridgeError` if it throws, or returns neither a value nor a rule. */
function write<K extends FieldKind>(provider: CustomerProvider, kind: K, value: ValueByKind[K]): Written {
  const writer = provider.write[kind];
  // A copy: neither a plan's reader nor a client may change what a later retry sends.
  if (!writer) return { value: cloneJson(value) };
  const part = `write.${kind}`;
  const written: unknown = callMapping(provider, part, () => rejectPromise(writer(value)));
  if (isObject(written) && (typeof written.refused === 'string' || written.value !== undefined)) {
    return written as Written;
  }
  throw mappingError(provider, part);
}
