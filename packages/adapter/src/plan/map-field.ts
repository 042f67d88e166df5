import { isObject } from '@customer-bridge/http';
import { canonicalCapability, type Capability } from '../provider/capabilities.js';
import type { FieldKind, ValueByKind } from '../customer/field-kind.js';
import { mappingError, callMapping } from '../provider/provider-error.js';
import type { CustomerProvider, Written } from '../provider/customer-provider.js';
import type { Change } from '../input/parse-patch.js';
import type { FieldVerdict } from './verdict.js';

/** A change in the provider's own terms. */
export interface MappedField {
  /** What a plan shows of it. */
  readonly shown: FieldVerdict;
  readonly change: Change;
  /** The provider's value; absent where none can be told. */
  readonly value?: unknown;
  /** The name under which the provider reports the field. */
  readonly from?: string;
}

/** Tells one change in the terms of the provider, by its capabilities and writers alone; its schema comes later. */
export function mapField(key: string, provider: CustomerProvider, change: Change): MappedField {
  const { field, owner, kind, value } = change;
  if (owner !== undefined && owner !== key) {
    return { change, shown: { field, verdict: 'unsupported', note: `only '${owner}' has this field` } };
  }
  const capability = capabilityOf(provider, change);
  if (!capability) {
    return { change, shown: { field, verdict: 'unsupported', note: `${provider.name} has no such field` } };
  }
  const { to, from = to, lossy } = capability;
  if (value === null) {
    return { change, from, value, shown: { field, to, ...clearing(provider, capability) } };
  }
  const written = write(provider, kind, value);
  if ('refused' in written) {
    return { change, from, shown: { field, verdict: 'unsupported', to, note: written.refused } };
  }
  const loses = lossy?.when === 'always' || written.lossy === true;
  const note = lossy?.note ?? `${provider.name} cannot keep the whole of this value`;
  return {
    change,
    from,
    value: written.value,
    shown: loses ? { field, verdict: 'lossy', to, note } : { field, verdict: 'sent', to },
  };
}

function capabilityOf({ capabilities }: CustomerProvider, { owner, name }: Change): Capability | undefined {
  return owner === undefined ? canonicalCapability(capabilities, name) : capabilities.providerFields[name];
}

function clearing(
  { name, clear }: CustomerProvider,
  { nullable }: Capability,
): Pick<FieldVerdict, 'verdict' | 'note'> {
  if (clear === 'null' && nullable) return { verdict: 'cleared' };
  const note = nullable
    ? `${name} documents no way to clear a field; once it has confirmed that null does, give its provider { clear: 'null' }`
    : `${name} documents no null for this field in what it reports, so null cannot clear it`;
  return { verdict: 'unsupported', note };
}

/** What a writer makes of a value; throws a `BridgeError` where it fails, or gives neither a value nor a rule. */
export function write<K extends FieldKind>(
  provider: CustomerProvider,
  kind: K,
  value: ValueByKind[K],
): Written {
  const writer = provider.write[kind];
  if (!writer) return { value: typeof value === 'object' ? structuredClone(value) : value };
  const part = `write.${kind}`;
  const written: unknown = callMapping(provider, part, () => writer(value));
  if (isObject(written) && (typeof written.refused === 'string' || written.value !== undefined)) {
    return written as Written;
  }
  throw mappingError(provider, part);
}
