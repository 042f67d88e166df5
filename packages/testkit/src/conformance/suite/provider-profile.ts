import type { Fault } from '../../fakes/core/fault.js';
import type { CanonicalFieldName } from './samples.js';

/** What the suite expects of a provider, as data: written by hand from its documentation, not from its mapping. */
export interface ProviderProfile {
  /** The request of an update; `path` is relative to the base URL. */
  readonly update: {
    readonly method: string;
    readonly path: (id: string) => string;
    /** The body that tells the provider these changes, in its own names. By default the changes themselves. */
    readonly body?: (id: string, changes: Readonly<Record<string, unknown>>) => unknown;
  };
  /** Every canonical field, sent with the suite's sample value (`canonicalSamples`). */
  readonly fields: Readonly<Record<CanonicalFieldName, FieldProfile | 'unsupported'>>;
  /** The fields of the provider's own, by their name under `providerFields`. */
  readonly ownFields?: Readonly<Record<string, OwnFieldProfile>>;
  /** Further values of these fields that the provider is told in a way of their own. */
  readonly variants?: readonly VariantProfile[];
  /** Values that the provider's documented rules refuse, each alone in a patch. */
  readonly refusedValues?: readonly RefusedValue[];
  /** An id of the right form that the provider does not know. */
  readonly unknownId: string;
  /** Members of the stored customer that move by themselves with every update. */
  readonly timestamps?: readonly string[];
  /** The provider's own errors, and the code of the error that each becomes. */
  readonly errors?: readonly { readonly fault: Fault; readonly code: string }[];
  readonly deviations?: Deviations;
}

/** How the provider is told one field. */
export interface FieldProfile {
  /** The members of the body that the field becomes. */
  readonly sends: Readonly<Record<string, unknown>>;
  /** The members that clear the field. By default `null` in place of each member that it becomes. */
  readonly clears?: Readonly<Record<string, unknown>>;
  /** The provider cannot hold all of the value. */
  readonly lossy?: true;
  /** The provider does not report the field. */
  readonly unreported?: true;
  /** The provider's answers never hold `null` here, so that `null` cannot clear the field even where it is confirmed. */
  readonly cannotBeCleared?: true;
}

export interface RefusedValue {
  readonly field: CanonicalFieldName;
  readonly value: unknown;
  /** For an address of which something is left with `onUnsupported: 'omit'`. */
  readonly left?: {
    /** The canonical members that are left out. */
    readonly without: readonly string[];
    /** The members of the body that the rest becomes. */
    readonly sends: Readonly<Record<string, unknown>>;
  };
}

export interface OwnFieldProfile extends FieldProfile {
  readonly value: unknown;
}

export interface VariantProfile extends OwnFieldProfile {
  /** What is peculiar to the value: `a number of North America`. */
  readonly title: string;
  /** A canonical field, or the name of one of the provider's own. */
  readonly field: string;
}

/** Where a provider may differ from what the suite expects of every other. */
export interface Deviations {
  /** The provider has no way to clear a field, confirmed or not. */
  readonly cannotClear?: true;
  /** A nested object in an update changes the members it has, instead of replacing the whole. */
  readonly mergesNested?: true;
  /** The provider cannot be read. */
  readonly cannotRead?: true;
  /** A repeated update is not safe, so nothing that may have been processed is retried. */
  readonly notIdempotent?: true;
}
