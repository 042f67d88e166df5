export { BridgeError } from '@customer-bridge/http';
export type {
  BridgeErrorDetails,
  BridgeErrorJson,
  CallOptions,
  ErrorCode,
  HeaderValues,
  Issue,
  Outcome,
  RequestSchema,
} from '@customer-bridge/http';
export type { CanonicalField, CanonicalPatch } from './customer/canonical-patch.js';
export type {
  Address,
  IdentityDocument,
  KeyValue,
  FieldKind,
  Value,
  ValueByKind,
} from './customer/value-types.js';
export { capabilityTable } from './provider/capabilities.js';
export type {
  Capabilities,
  Capability,
  CapabilityRow,
  ProviderFieldCapability,
} from './provider/capabilities.js';
export { isCountry } from './customer/country.js';
export { createCustomerAdapter } from './create-customer-adapter.js';
export type { CustomerAdapter, ResultsFor, Targets } from './customer-adapter.js';
export type { CustomerPatch, PatchFor, ProviderFields, RawOf } from './provider/customer-patch.js';
export type { Customer } from './customer/customer.js';
export { parseInstant } from './customer/instant.js';
export type { Instant } from './customer/instant.js';
export { normalizePatch } from './customer/normalize-patch.js';
export type { PatchChange } from './customer/normalize-patch.js';
export type { AdapterOptions } from './input/options.js';
export type { UpdateAllOptions } from './update/provider-result.js';
export { isE164, splitPhone, type SplitPhone } from './customer/phone.js';
export type { Plan } from './plan/plan.js';
export type { OpenUpdate, ProviderResult, UpdatedAll } from './update/provider-result.js';
export type {
  CustomerProvider,
  ProviderRequest,
  Providers,
  RawCustomer,
  RequestTemplate,
  Readers,
  Writers,
  Written,
} from './provider/customer-provider.js';
export type { FieldState, Reconciled } from './read/reconcile.js';
export type { Updated } from './update/execute-update.js';
export type { FieldVerdict, Verdict, Warning } from './plan/verdict.js';
