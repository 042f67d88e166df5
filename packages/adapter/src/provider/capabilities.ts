import { fieldKinds, type CanonicalField } from '../customer/canonical-patch.js';
import type { FieldKind } from '../customer/value-types.js';

/** What a provider can do with one field. */
export interface Capability {
  /** The provider's name of the field in the body of an update; a dotted path if it is nested, `contact.email`. */
  readonly to: string;
  /** Its name in the provider's response. Default: `to`. */
  readonly from?: string;
  /**
   * What the provider cannot keep, as a note for the caller. `always`: of every value. `sometimes`: of a value whose
   * writer says `lossy`.
   */
  readonly lossy?: { readonly when: 'always' | 'sometimes'; readonly note: string };
  /** The provider may report `null` here. Only such a field can be cleared, once the merchant has confirmed that. */
  readonly nullable?: boolean;
}

/** A field that only this provider has. */
export interface ProviderFieldCapability extends Capability {
  /** What kind of value it takes. */
  readonly kind: FieldKind;
}

/**
 * The fields that a provider can hold. The types of a patch, the verdicts of a plan, the table in the docs and the
 * conformance cases all derive from it. A canonical field that is not listed is unsupported.
 */
export interface Capabilities {
  readonly fields: { readonly [Field in CanonicalField]?: Capability };
  readonly providerFields: Readonly<Record<string, ProviderFieldCapability>>;
  /** The provider's names of the times that it reports. */
  readonly reported: { readonly createdAt?: string; readonly updatedAt?: string };
}

/** The capability for a canonical field; `undefined` if the provider has none. */
export function canonicalCapability({ fields }: Capabilities, field: string): Capability | undefined {
  return Object.hasOwn(fields, field) ? fields[field as CanonicalField] : undefined;
}

/** One row of {@link capabilityTable}. */
export interface CapabilityRow {
  /** `email`, or `providerFields.<key>.gender`. */
  readonly field: string;
  /** What kind of value it takes. */
  readonly kind: FieldKind;
  /** What becomes of a value that breaks no rule of the provider. */
  readonly verdict: 'sent' | 'lossy' | 'sent or lossy' | 'unsupported';
  /** The provider's name of the field. */
  readonly to?: string;
  /** What is lost. */
  readonly note?: string;
}

/**
 * Lists every canonical field and every field of the provider's own, in a fixed order, with the verdict it usually
 * gets.
 *
 * @param key Key of the provider in the adapter; it becomes part of the names of the provider's own fields.
 */
export function capabilityTable(capabilities: Capabilities, key: string): readonly CapabilityRow[] {
  const canonical = Object.entries(fieldKinds).map(([field, kind]) =>
    row(field, kind, canonicalCapability(capabilities, field)),
  );
  const own = Object.entries(capabilities.providerFields).map(([name, capability]) =>
    row(`providerFields.${key}.${name}`, capability.kind, capability),
  );
  return [...canonical, ...own];
}

const usualVerdict = { always: 'lossy', sometimes: 'sent or lossy' } as const;

function row(field: string, kind: FieldKind, capability: Capability | undefined): CapabilityRow {
  if (!capability) return { field, kind, verdict: 'unsupported' };
  const { to, lossy } = capability;
  return lossy
    ? { field, kind, verdict: usualVerdict[lossy.when], to, note: lossy.note }
    : { field, kind, verdict: 'sent', to };
}
