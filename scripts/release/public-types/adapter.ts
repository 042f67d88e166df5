// The public names of @customer-bridge/adapter that its users rely on. Extended with the API; a line that has to change
// is a break.
import type * as adapter from '@customer-bridge/adapter';
import type * as kunacore from '@customer-bridge/adapter/kunacore';
import type * as yuno from '@customer-bridge/adapter/yuno';
import type { KunaCoreClient } from '@customer-bridge/kunacore-client';
import type { YunoClient } from '@customer-bridge/yuno-client';
import type {
  CallOptionsShape,
  ErrorClass,
  ErrorCodes,
  ErrorInstance,
  IssueShape,
  Outcomes,
} from './shapes.ts';
import type { Gives, Takes } from './variance.ts';

type Yuno = ReturnType<typeof yuno.yunoProvider>;
type KunaCore = ReturnType<typeof kunacore.kunacoreProvider>;
// The keys are the caller's own.
type Both = { readonly first: KunaCore; readonly second: Yuno };
type YunoCustomer = Awaited<ReturnType<YunoClient['getCustomer']>>;
type KunaCoreCustomer = Awaited<ReturnType<KunaCoreClient['getCustomer']>>;

interface AddressShape {
  line1?: string | undefined;
  line2?: string | undefined;
  neighborhood?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  postalCode?: string | undefined;
  country?: string | undefined;
}

interface DocumentShape {
  type: string;
  number: string;
}

interface PatchShape {
  email?: string | null | undefined;
  phone?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  country?: string | null | undefined;
  externalId?: string | null | undefined;
  address?: AddressShape | null | undefined;
  identityDocument?: DocumentShape | null | undefined;
}

interface YunoFields {
  gender?: string | null | undefined;
  dateOfBirth?: string | null | undefined;
  nationality?: string | null | undefined;
  shippingAddress?: AddressShape | null | undefined;
  metadata?: { key: string; value: string }[] | null | undefined;
  registeredAt?: string | null | undefined;
}

interface KunaCoreFields {
  comment?: string | null | undefined;
  taxId?: string | null | undefined;
}

interface OptionsShape extends CallOptionsShape {
  onUnsupported?: 'error' | 'omit' | undefined;
  onLossy?: 'warn' | 'error' | undefined;
  onBlank?: 'error' | 'omit' | undefined;
}

interface CustomerShape<Raw> {
  readonly provider: string;
  readonly id: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly country?: string | null;
  readonly externalId?: string | null;
  readonly address?: Readonly<AddressShape> | null;
  readonly identityDocument?: Readonly<Partial<DocumentShape>> | null;
  readonly createdAt?: string | null;
  readonly updatedAt?: string | null;
  readonly raw: Raw;
}

interface WarningShape {
  readonly field: string;
  readonly verdict: 'lossy' | 'unsupported' | 'differs' | 'unread' | 'superseded';
  readonly note: string;
}

interface VerdictShape {
  readonly field: string;
  readonly verdict: 'sent' | 'lossy' | 'cleared' | 'unsupported';
  readonly to?: string;
  readonly note?: string;
}

interface RequestShape {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface PlanShape extends RequestShape {
  readonly provider: string;
  readonly operation: string;
  readonly fields: readonly VerdictShape[];
}

interface UpdatedShape<Raw> {
  readonly customer: CustomerShape<Raw>;
  readonly warnings: readonly WarningShape[];
}

interface ReconciledShape<Raw> {
  readonly customer: CustomerShape<Raw>;
  readonly fields: readonly {
    readonly field: string;
    readonly state: 'holds' | 'differs' | 'not_reported' | 'not_supported';
  }[];
}

type ResultShape<Raw> = { readonly warnings: readonly WarningShape[] } & (
  | { readonly status: 'applied'; readonly customer: CustomerShape<Raw>; readonly error?: undefined }
  | {
      readonly status: 'not_applied' | 'unknown';
      readonly customer?: undefined;
      readonly error: ErrorInstance;
    }
  | { readonly status: 'unchanged'; readonly customer?: undefined; readonly error?: undefined }
);

interface OpenShape<Results> {
  readonly ids: { readonly [Key in keyof Results]?: string };
  readonly patch: PatchShape & { readonly providerFields?: unknown };
}

interface UpdatedAllShape<Results> {
  readonly ok: boolean;
  readonly results: Results;
  readonly open?: OpenShape<Results> | undefined;
  readonly retry: (options?: adapter.UpdateAllOptions) => Promise<UpdatedAllShape<Results>>;
}

interface AdapterShape {
  readonly plan: (
    provider: 'second',
    id: string,
    patch: adapter.PatchFor<Both, 'second'>,
    options?: adapter.AdapterOptions,
  ) => PlanShape;
  readonly update: (
    provider: 'second',
    id: string,
    patch: adapter.PatchFor<Both, 'second'>,
    options?: adapter.AdapterOptions,
  ) => Promise<UpdatedShape<YunoCustomer>>;
  readonly updateAll: (
    ids: { first: string; second: string },
    patch: adapter.PatchFor<Both, 'first' | 'second', 'first' | 'second'>,
    options?: adapter.UpdateAllOptions,
  ) => Promise<
    UpdatedAllShape<{
      readonly first: ResultShape<KunaCoreCustomer>;
      readonly second: ResultShape<YunoCustomer>;
    }>
  >;
  readonly get: (
    provider: 'first',
    id: string,
    options?: adapter.AdapterOptions,
  ) => Promise<CustomerShape<KunaCoreCustomer>>;
  readonly reconcile: (
    provider: 'second',
    id: string,
    patch: adapter.PatchFor<Both, 'second'>,
    options?: adapter.AdapterOptions,
  ) => Promise<ReconciledShape<YunoCustomer>>;
}

export type Adapters = [
  Gives<
    typeof adapter.createCustomerAdapter,
    <Given extends adapter.Providers>(providers: Given) => adapter.CustomerAdapter<Given>
  >,
  Gives<adapter.CustomerAdapter<Both>, AdapterShape>,
  Takes<adapter.Providers, Both>,
  Takes<adapter.Targets<Both>, { first: string; second?: string | undefined }>,
  Gives<
    adapter.ResultsFor<Both, { first: string; second: string | undefined }>,
    { first: ResultShape<KunaCoreCustomer>; second: ResultShape<YunoCustomer> | undefined }
  >,
  Takes<adapter.AdapterOptions, OptionsShape>,
  Takes<
    adapter.UpdateAllOptions,
    OptionsShape & { onResult?: ((provider: string, result: adapter.ProviderResult) => unknown) | undefined }
  >,
  Takes<adapter.CallOptions, CallOptionsShape>,
];

export type Errors = [
  Gives<typeof adapter.BridgeError, ErrorClass>,
  Gives<adapter.BridgeError, ErrorInstance>,
  Gives<adapter.ErrorCode, ErrorCodes>,
  Takes<adapter.ErrorCode, ErrorCodes>,
  Gives<adapter.Outcome, Outcomes>,
  Takes<adapter.Outcome, Outcomes>,
  Gives<adapter.Issue, IssueShape>,
  Takes<adapter.Issue, IssueShape>,
];

export type Patches = [
  Takes<adapter.CustomerPatch, PatchShape>,
  Takes<
    adapter.CustomerPatch<Both>,
    PatchShape & {
      providerFields?: { first?: KunaCoreFields | undefined; second?: YunoFields | undefined } | undefined;
    }
  >,
  Takes<
    adapter.PatchFor<Both, 'second'>,
    PatchShape & { providerFields?: { second?: YunoFields | undefined } | undefined }
  >,
  Takes<adapter.ProviderFields<Yuno>, YunoFields>,
  Takes<adapter.ProviderFields<KunaCore>, KunaCoreFields>,
  Takes<adapter.CanonicalPatch, PatchShape>,
  Gives<
    typeof adapter.normalizePatch,
    (patch: PatchShape) => { readonly patch: PatchShape; readonly changes: readonly adapter.PatchChange[] }
  >,
  Gives<adapter.PatchChange, { readonly field: string; readonly change: 'trimmed' | 'dropped' | 'e164' }>,
  Takes<adapter.CanonicalField, keyof PatchShape>,
  Gives<adapter.CanonicalField, string>,
  Takes<adapter.Address, AddressShape>,
  Gives<adapter.Address, Readonly<AddressShape>>,
  Takes<adapter.IdentityDocument, DocumentShape>,
  Gives<adapter.IdentityDocument, Readonly<DocumentShape>>,
  Takes<adapter.KeyValue, { key: string; value: string }>,
  Gives<adapter.KeyValue, { readonly key: string; readonly value: string }>,
];

export type Answers = [
  Gives<adapter.Plan, PlanShape>,
  Gives<adapter.ProviderRequest, RequestShape>,
  Gives<adapter.FieldVerdict, VerdictShape>,
  Gives<adapter.Verdict, VerdictShape['verdict']>,
  Gives<adapter.Warning, WarningShape>,
  Gives<adapter.Updated<YunoCustomer>, UpdatedShape<YunoCustomer>>,
  Gives<adapter.UpdatedAll, UpdatedAllShape<Readonly<Record<string, ResultShape<unknown>>>>>,
  Gives<adapter.OpenUpdate, OpenShape<Readonly<Record<string, ResultShape<unknown>>>>>,
  Gives<adapter.ProviderResult<YunoCustomer>, ResultShape<YunoCustomer>>,
  Gives<adapter.Reconciled<YunoCustomer>, ReconciledShape<YunoCustomer>>,
  Gives<
    adapter.FieldState,
    { readonly field: string; readonly state: 'holds' | 'differs' | 'not_reported' | 'not_supported' }
  >,
  Gives<adapter.Customer<YunoCustomer>, CustomerShape<YunoCustomer>>,
  Gives<adapter.RawOf<Yuno>, YunoCustomer>,
  Gives<adapter.RawOf<KunaCore>, KunaCoreCustomer>,
];
