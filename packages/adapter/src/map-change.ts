import { canonicalCapability, type Capability } from './capabilities.js';
import type { Kind, ValueByKind } from './kind.js';
import type { CustomerProvider, Writers, Written } from './provider.js';
import type { Change } from './read-patch.js';
import type { FieldVerdict } from './verdict.js';

/** A change in the provider's own terms. */
export interface MappedChange {
  /** What a plan shows of it. */
  readonly shown: FieldVerdict;
  readonly kind: Kind;
  /** The provider's value; absent where none can be told. */
  readonly value?: unknown;
  /** The name under which the provider reports the field. */
  readonly from?: string;
}

/** Tells one change in the terms of the provider, by its capabilities and writers alone; its schema comes later. */
export function mapChange(key: string, provider: CustomerProvider, change: Change): MappedChange {
  const { field, owner, kind, value } = change;
  if (owner !== undefined && owner !== key) {
    return { kind, shown: { field, verdict: 'unsupported', note: `only '${owner}' has this field` } };
  }
  const capability = capabilityOf(provider, change);
  if (!capability) {
    return { kind, shown: { field, verdict: 'unsupported', note: `${provider.name} has no such field` } };
  }
  const { to, from = to, lossy } = capability;
  if (value === null) return { kind, from, value, shown: { field, to, ...clearing(provider) } };

  const written = write(provider.write, kind, value);
  if ('refused' in written) {
    return { kind, from, shown: { field, verdict: 'unsupported', to, note: written.refused } };
  }
  const loses = lossy?.when === 'always' || written.lossy === true;
  const note = lossy?.note ?? `${provider.name} cannot keep the whole of this value`;
  return {
    kind,
    from,
    value: written.value,
    shown: loses ? { field, verdict: 'lossy', to, note } : { field, verdict: 'sent', to },
  };
}

function capabilityOf({ capabilities }: CustomerProvider, { owner, name }: Change): Capability | undefined {
  return owner === undefined ? canonicalCapability(capabilities, name) : capabilities.providerFields[name];
}

function clearing({ name, clear }: CustomerProvider): Pick<FieldVerdict, 'verdict' | 'note'> {
  if (clear === 'null') return { verdict: 'cleared' };
  return {
    verdict: 'unsupported',
    note: `${name} documents no way to clear a field; once it has confirmed that null does, give its provider { clear: 'null' }`,
  };
}

function write<K extends Kind>(writers: Writers, kind: K, value: ValueByKind[K]): Written {
  const writer = writers[kind];
  return writer ? writer(value) : { value: typeof value === 'object' ? structuredClone(value) : value };
}
