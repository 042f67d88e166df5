import type { Capabilities } from './capabilities.js';
import type { CanonicalField, CanonicalPatch } from '../customer/canonical-patch.js';
import type { ValueByKind } from '../customer/value-types.js';
import type { CustomerProvider, Providers } from './customer-provider.js';

/**
 * A patch for the providers of an adapter, `CustomerPatch<typeof providers>`. Without an argument: only the canonical
 * fields, which every adapter accepts.
 */
export type CustomerPatch<Given extends Providers = never> = [Given] extends [never]
  ? CanonicalPatch & { readonly providerFields?: undefined }
  : PatchFor<Given, keyof Given>;

/**
 * A patch of the fields that at least one of these providers can hold. A literal patch with any other field does not
 * compile.
 *
 * @typeParam Owner Keys of the providers whose own fields the patch may hold.
 */
export type PatchFor<
  Given extends Providers,
  Key extends keyof Given,
  Owner extends keyof Given = Key,
> = Pick<CanonicalPatch, HeldField<Given[Key]>> & {
  readonly providerFields?: { readonly [K in Owner]?: ProviderFields<Given[K]> | undefined } | undefined;
};

/** The fields that only this provider has. */
export type ProviderFields<Provider> = CapabilitiesOf<Provider>['providerFields'] extends infer Fields extends
  Capabilities['providerFields']
  ? { readonly [Name in keyof Fields]?: ValueByKind[Fields[Name]['kind']] | null | undefined }
  : never;

/** What the provider itself responds with: the `raw` of a customer. */
export type RawOf<Provider> = Provider extends CustomerProvider<Capabilities, infer Raw> ? Raw : never;

type HeldField<Provider> =
  Provider extends CustomerProvider<infer Held> ? keyof Held['fields'] & CanonicalField : never;

type CapabilitiesOf<Provider> = Provider extends CustomerProvider<infer Held> ? Held : never;
