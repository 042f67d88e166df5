export { BridgeError } from '@customer-bridge/http';
export type { CallOptions, ErrorCode, Issue, Outcome } from '@customer-bridge/http';
export type {
  Address,
  CanonicalField,
  CanonicalPatch,
  IdentityDocument,
  KeyValue,
} from './canonical-patch.js';
export { capabilityTable } from './capabilities.js';
export type { Capabilities, Capability, CapabilityRow, ProviderFieldCapability } from './capabilities.js';
export { isCountry } from './country.js';
export { createCustomerAdapter } from './create-customer-adapter.js';
export type { CustomerAdapter, ResultsFor, Targets } from './customer-adapter.js';
export type { CustomerPatch, PatchFor, ProviderFields, RawOf } from './customer-patch.js';
export type { Customer } from './customer.js';
export { parseInstant } from './instant.js';
export type { Instant } from './instant.js';
export type { Kind, Value, ValueByKind } from './kind.js';
export { normalizePatch } from './normalize-patch.js';
export type { PatchChange } from './normalize-patch.js';
export type { AdapterOptions, UpdateAllOptions } from './options.js';
export { isE164, splitPhone } from './phone.js';
export type { SplitPhone } from './phone.js';
export type { Plan } from './plan.js';
export type { OpenUpdate, ProviderResult, UpdatedAll } from './provider-result.js';
export type {
  CustomerProvider,
  ProviderRequest,
  Providers,
  RawCustomer,
  Readers,
  Writers,
  Written,
} from './provider.js';
export type { FieldState, Reconciled } from './reconcile.js';
export type { Updated } from './update.js';
export type { FieldVerdict, Verdict, Warning } from './verdict.js';
