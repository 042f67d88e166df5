// Every public name of @customer-bridge/testkit, as its users and the writers of providers rely on it. Extended with
// the API; a line that has to change is a break.
import type * as testkit from '@customer-bridge/testkit';
import type { Gives, Takes } from './variance.ts';

interface Person {
  id: string;
  email?: string;
}

interface FaultShape {
  status?: number | undefined;
  body?: unknown;
  headers?: Record<string, string> | undefined;
  code?: string | undefined;
  reset?: boolean | undefined;
  delayMs?: number | undefined;
  applied?: boolean | undefined;
  operation?: string | undefined;
  times?: number | undefined;
}

interface RecordedShape {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface LoopbackShape {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface FakeShape<Customer> {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly listen: () => Promise<LoopbackShape>;
  readonly seed: (customer?: { [Name in keyof Customer]?: Customer[Name] | undefined }) => Customer;
  readonly customers: Map<string, Customer>;
  readonly requests: RecordedShape[];
  readonly fail: (fault: FaultShape | null) => void;
}

export type Fakes = [
  Gives<typeof testkit.createYunoFake, () => testkit.Fake<testkit.YunoFakeCustomer>>,
  Gives<typeof testkit.createKunaCoreFake, () => testkit.KunaCoreFake>,
  Gives<testkit.KunaCoreFake, FakeShape<testkit.KunaCoreFakeCustomer>>,
  Gives<testkit.KunaCoreFake, { readonly issueToken: () => string; readonly expireTokens: () => void }>,
  Gives<testkit.Fake<Person>, FakeShape<Person>>,
  Gives<testkit.RecordedRequest, RecordedShape>,
  Takes<testkit.Fault, FaultShape>,
  Takes<testkit.Seed<Person>, { id?: string | undefined; email?: string | undefined }>,
  Gives<testkit.FakeFetch, (input: string | URL | Request, init?: RequestInit) => Promise<Response>>,
  Gives<testkit.Loopback, LoopbackShape>,
  Gives<
    testkit.YunoFakeCustomer,
    {
      id: string;
      merchant_customer_id: string;
      email?: string | null;
      phone?: { country_code?: string | null; number?: string | null } | null;
    }
  >,
  Gives<
    testkit.KunaCoreFakeCustomer,
    { id: string; email: string; phoneNumber?: string | null; residenceAddress?: string | undefined }
  >,
];

// What whoever makes the fake of another provider gives.
interface SchemaShape {
  '~standard': { validate: (value: unknown) => { issues?: { message: string; path?: PropertyKey[] }[] } };
}
type Refusals = 'wrongMethod' | 'unauthenticated' | 'wrongMediaType' | 'invalid' | 'notFound' | 'duplicate';
interface ErrorShape {
  status: number;
  code?: string;
  message: string;
}
interface ParametersShape {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}
interface OperationShape {
  requestSchema?: SchemaShape;
  parameterProblems?: (request: testkit.RequestParameters) => readonly string[];
  nullClears?: SchemaShape;
  isPublic?: true;
  answer: (
    request: testkit.AcceptedRequest,
    store: testkit.Store<Person>,
  ) => { status: number; value?: unknown } | { refused: Refusals; messages?: string[] };
}
interface SeedingShape {
  problems: (customer: Person) => string[];
  blank: (id: string) => Person;
  updateSchema: SchemaShape;
  unique: 'id' | 'email';
}
interface ProviderShape {
  basePath: string;
  operations: Record<string, { method: string; path: string }>;
  answers: Record<string, OperationShape>;
  refusals: Record<Refusals, ErrorShape>;
  otherErrors: ErrorShape[];
  errorBody: (error: ErrorShape, messages: readonly string[]) => unknown;
  isAuthorized: (headers: Readonly<Record<string, string>>) => boolean;
  answerHeaders?: () => Record<string, string>;
  seeding: SeedingShape;
}

export type ForProviders = [
  Gives<
    typeof testkit.createFake,
    <Customer extends { id: string }>(provider: testkit.FakeProvider<Customer>) => testkit.Fake<Customer>
  >,
  Takes<testkit.FakeProvider<Person>, ProviderShape>,
  Takes<testkit.OperationFake<Person>, OperationShape>,
  Gives<testkit.RequestParameters, ParametersShape>,
  Gives<testkit.AcceptedRequest, ParametersShape & { readonly body: Readonly<Record<string, unknown>> }>,
  Gives<
    testkit.Store<Person>,
    {
      readonly customers: Map<string, Person>;
      readonly get: (id: string) => Person | undefined;
      readonly find: (matches: (customer: Person) => boolean) => Person[];
      readonly put: (customer: Person) => Person;
      readonly remove: (id: string) => boolean;
      readonly isTaken: (field: 'id' | 'email', value: unknown, byOtherThan?: string) => boolean;
    }
  >,
  Takes<testkit.Reply, { status: number; value?: unknown }>,
  Takes<testkit.Refusal, { refused: Refusals; messages?: string[] }>,
  Takes<testkit.RefusalKind, Refusals>,
  Takes<testkit.ProviderError, ErrorShape>,
  Takes<testkit.Seeding<Person>, SeedingShape>,
  Takes<testkit.Operation, { method: string; path: string }>,
  Takes<testkit.OperationTable<'update'>, { update: { method: string; path: string } }>,
  Takes<testkit.StandardSchema, SchemaShape>,
  Takes<testkit.StandardResult, { issues?: { message: string; path?: PropertyKey[] }[] }>,
  Takes<testkit.StandardIssue, { message: string; path?: PropertyKey[] }>,
  Gives<typeof testkit.problemsOf, (schema: testkit.StandardSchema, value: unknown) => string[]>,
];

interface FieldShape {
  sends: Record<string, unknown>;
  clears?: Record<string, unknown>;
  lossy?: true;
  unreported?: true;
  cannotBeCleared?: true;
}
interface RefusedShape {
  field: FieldNames;
  value: unknown;
  left?: { without: string[]; sends: Record<string, unknown> };
}
type FieldNames =
  'email' | 'phone' | 'firstName' | 'lastName' | 'country' | 'externalId' | 'address' | 'identityDocument';
interface DeviationsShape {
  cannotClear?: true;
  mergesNested?: true;
  cannotRead?: true;
  notIdempotent?: true;
}
interface ProfileShape {
  update: {
    method: string;
    path: (id: string) => string;
    body?: (id: string, changes: Readonly<Record<string, unknown>>) => unknown;
  };
  fields: Record<FieldNames, FieldShape | 'unsupported'>;
  ownFields?: Record<string, FieldShape & { value: unknown }>;
  variants?: (FieldShape & { value: unknown; title: string; field: string })[];
  refusedValues?: RefusedShape[];
  unknownId: string;
  timestamps?: string[];
  errors?: { fault: FaultShape; code: string }[];
  deviations?: DeviationsShape;
}
type Element<List> = List extends readonly (infer Item)[] ? Item : never;

interface FakeDriven {
  customers: ReadonlyMap<string, object>;
  requests: RecordedShape[];
  fail: (fault: FaultShape | null) => void;
}
interface SubjectShape {
  provider: unknown;
  id: string;
  fake: FakeDriven;
  secrets: string[];
  close?: () => Promise<void>;
}

export type Conformance = [
  Gives<typeof testkit.providerConformance, (options: testkit.ConformanceOptions) => void>,
  Takes<
    testkit.ConformanceOptions,
    ProfileShape & {
      test: (name: string, run: () => Promise<void>) => void;
      createCustomerAdapter: (providers: Record<string, unknown>) => testkit.CustomersUnderTest;
      create: (options: { readonly clear?: 'null' }) => SubjectShape | Promise<SubjectShape>;
    }
  >,
  Takes<testkit.ProviderProfile, ProfileShape>,
  Takes<testkit.ProviderProfile['update'], ProfileShape['update']>,
  Takes<testkit.RefusedValue, RefusedShape>,
  Takes<Element<testkit.ProviderProfile['errors']>, Element<ProfileShape['errors']>>,
  Takes<testkit.FieldProfile, FieldShape>,
  Takes<testkit.OwnFieldProfile, FieldShape & { value: unknown }>,
  Takes<testkit.VariantProfile, FieldShape & { value: unknown; title: string; field: string }>,
  Takes<testkit.Deviations, DeviationsShape>,
  Takes<testkit.Subject, SubjectShape>,
  Takes<testkit.FakeUnderTest, FakeDriven>,
  Gives<keyof testkit.CustomersUnderTest, 'plan' | 'update' | 'updateAll' | 'get' | 'reconcile'>,
  Gives<
    typeof testkit.conformanceCases,
    (profile: testkit.ProviderProfile) => readonly testkit.ConformanceCase[]
  >,
  Gives<testkit.ConformanceCase, { readonly name: string; readonly clear?: 'null' }>,
  Gives<typeof testkit.canonicalSamples, Readonly<Record<FieldNames, unknown>>>,
  Takes<testkit.CanonicalFieldName, FieldNames>,
];
