export { createKunaCoreFake, type KunaCoreFake } from './kunacore/fake.js';
export type { KunaCoreFakeCustomer } from './kunacore/customer.js';
export { createYunoFake, type YunoFakeCustomer } from './yuno/fake.js';

export { createFake, type Fake, type RecordedRequest } from './fake/fake.js';
export type { Fault } from './fake/fault.js';
export type { FakeFetch } from './fake/in-process.js';
export type { Loopback } from './fake/loopback.js';
export type {
  AcceptedRequest,
  FakeProvider,
  OperationFake,
  ProviderError,
  Refusal,
  RefusalKind,
  Reply,
  RequestParameters,
  Seeding,
} from './fake/provider.js';
export type { Operation, OperationTable } from './fake/router.js';
export type { Seed } from './fake/seed.js';
export {
  problemsOf,
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
} from './fake/standard-schema.js';
export type { Store } from './fake/store.js';

export type { ConformanceCase } from './conformance/bench.js';
export { conformanceCases } from './conformance/cases.js';
export type {
  Deviations,
  FieldProfile,
  OwnFieldProfile,
  ProviderProfile,
  RefusedValue,
  VariantProfile,
} from './conformance/profile.js';
export { providerConformance, type ConformanceOptions } from './conformance/provider-conformance.js';
export { canonicalSamples, type CanonicalFieldName } from './conformance/samples.js';
export type { CustomersUnderTest, FakeUnderTest, Subject } from './conformance/subject.js';
