export { createKunaCoreFake, type KunaCoreFake } from './fakes/kunacore/create-kunacore-fake.js';
export type { KunaCoreFakeCustomer } from './fakes/kunacore/customer.js';
export { createYunoFake, type YunoFakeCustomer } from './fakes/yuno/create-yuno-fake.js';

export { createFake, type Fake, type RecordedRequest } from './fakes/core/create-fake.js';
export type { Fault } from './fakes/core/fault.js';
export type { FakeFetch } from './fakes/core/fake-fetch.js';
export type { Loopback } from './fakes/core/http-server.js';
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
} from './fakes/core/fake-provider.js';
export type { Operation, OperationTable } from './fakes/core/router.js';
export type { Seed } from './fakes/core/seed.js';
export {
  problemsOf,
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
} from './fakes/core/standard-schema.js';
export type { Store } from './fakes/core/store.js';

export type { ConformanceCase } from './conformance/suite/test-context.js';
export type {
  Deviations,
  FieldProfile,
  OwnFieldProfile,
  ProviderProfile,
  RefusedValue,
  VariantProfile,
} from './conformance/suite/provider-profile.js';
export {
  conformanceCases,
  providerConformance,
  type ConformanceOptions,
} from './conformance/suite/provider-conformance.js';
export { canonicalSamples, type CanonicalFieldName } from './conformance/suite/samples.js';
export type { CustomersUnderTest, FakeUnderTest, Subject } from './conformance/suite/subject.js';

export type {
  ClientCase,
  ClientLogin,
  ClientOperation,
  ClientProfile,
  ClientUpdate,
} from './client-suite/client-profile.js';
export { clientCases, clientSuite, type ClientSuiteOptions } from './client-suite/client-suite.js';
