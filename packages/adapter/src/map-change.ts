import type { Capability } from './capabilities.js';
import type { CanonicalField } from './customer-patch.js';
import type { Kind, ValueByKind } from './kind.js';
import type { CustomerProvider, Writers, Written } from './provider.js';
import type { Change } from './read-patch.js';
import type { FieldVerdict } from './verdict.js';

/** A change in the provider's own terms; `value` is absent where none can be told. */
export interface MappedChange extends FieldVerdict {
  readonly kind: Kind;
  readonly value?: unknown;
}

/** Tells one change in the terms of the provider, by its capabilities and writers alone; its schema comes later. */
export function mapChange(key: string, provider: CustomerProvider, change: Change): MappedChange {
  const { field, kind, value } = change;
  if (change.owner !== undefined && change.owner !== key) {
    return {
      field,
      kind,
      verdict: 'unsupported',
      note: `only the provider under '${change.owner}' has this field`,
    };
  }
  const capability = capabilityOf(provider, change);
  if (!capability) return { field, kind, verdict: 'unsupported', note: `${provider.name} has no such field` };
  const { to, lossy } = capability;
  if (value === null) return { field, kind, to, value: null, ...clearing(provider) };

  const written = write(provider.write, kind, value);
  if ('refused' in written) return { field, kind, verdict: 'unsupported', to, note: written.refused };
  return lossy && (lossy.when === 'always' || written.lossy)
    ? { field, kind, verdict: 'lossy', to, note: lossy.note, value: written.value }
    : { field, kind, verdict: 'sent', to, value: written.value };
}

function capabilityOf({ capabilities }: CustomerProvider, { owner, name }: Change): Capability | undefined {
  return owner === undefined
    ? capabilities.fields[name as CanonicalField]
    : capabilities.providerFields[name];
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
  // A copy, so that what the caller does with a plan never reaches what is sent.
  return writer ? writer(value) : { value: structuredClone(value) };
}
