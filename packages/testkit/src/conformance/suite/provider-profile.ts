import type { Fault } from '../../fakes/core/fault.js';
import type { CanonicalFieldName } from './samples.js';

/**
 * What the suite expects of a provider, as data. Write it by hand from the provider's documentation, not from its
 * mapping.
 */
export interface ProviderProfile {
  /** The request of an update; `path` is relative to the base URL. */
  readonly update: {
    readonly method: string;
    readonly path: (id: string) => string;
    /** The body for these changes, which have the provider's names. Default: the changes themselves. */
    readonly body?: (id: string, changes: Readonly<Record<string, unknown>>) => unknown;
  };
  /** Every canonical field; the suite sends its own sample values (`canonicalSamples`). */
  readonly fields: Readonly<Record<CanonicalFieldName, FieldProfile | 'unsupported'>>;
  /** The fields that only this provider has, by their name under `providerFields`. */
  readonly ownFields?: Readonly<Record<string, OwnFieldProfile>>;
  /** Further values of these fields that are sent in another form. */
  readonly variants?: readonly VariantProfile[];
  /** Values that the provider's documented rules refuse; each is sent alone. */
  readonly refusedValues?: readonly RefusedValue[];
  /** A well-formed id that the provider does not know. */
  readonly unknownId: string;
  /** Properties of the stored customer that every update changes by itself. */
  readonly timestamps?: readonly string[];
  /** The provider's own errors, and the `code` of the `BridgeError` for each. */
  readonly errors?: readonly { readonly fault: Fault; readonly code: string }[];
  /** Where the provider differs from all others. Default: nowhere. */
  readonly deviations?: Deviations;
}

/** How one field is sent. */
export interface FieldProfile {
  /** The properties of the body that the field becomes. */
  readonly sends: Readonly<Record<string, unknown>>;
  /** The properties of the body that clear the field. Default: `null` for each property of `sends`. */
  readonly clears?: Readonly<Record<string, unknown>>;
  /** The provider cannot hold the whole value. */
  readonly lossy?: true;
  /** The provider does not report the field. */
  readonly unreported?: true;
  /** The provider never reports `null` here, so that `null` cannot clear the field even once confirmed. */
  readonly cannotBeCleared?: true;
}

/** A value that the provider refuses. */
export interface RefusedValue {
  /** The canonical field. */
  readonly field: CanonicalFieldName;
  /** The value that is refused. */
  readonly value: unknown;
  /** What is left of an address with `onUnsupported: 'omit'`. Absent: nothing. */
  readonly left?: {
    /** The canonical properties that are left out. */
    readonly without: readonly string[];
    /** The properties of the body that the rest becomes. */
    readonly sends: Readonly<Record<string, unknown>>;
  };
}

/** A field that only this provider has, with a sample value. */
export interface OwnFieldProfile extends FieldProfile {
  /** The value that the suite sends. */
  readonly value: unknown;
}

/** Another value of a field. */
export interface VariantProfile extends OwnFieldProfile {
  /** What is special about the value: `a number of North America`. */
  readonly title: string;
  /** A canonical field, or the name of one that only this provider has. */
  readonly field: string;
}

/** Where a provider may differ from what the suite expects of all others. */
export interface Deviations {
  /** The provider has no way to clear a field, confirmed or not. */
  readonly cannotClear?: true;
  /** A nested object in an update changes only the properties that it has; elsewhere it replaces the whole. */
  readonly mergesNested?: true;
  /** The provider has no way to read a customer. */
  readonly cannotRead?: true;
  /** Each attempt has headers of its own, such as a signature with the time. */
  readonly signsAttempts?: true;
  /** An update is not idempotent, so nothing that may have been processed is retried. */
  readonly notIdempotent?: true;
}
