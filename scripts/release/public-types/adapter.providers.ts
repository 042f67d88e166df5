// The public names of @customer-bridge/adapter that the writer of a provider relies on. Extended with the API; a line
// that has to change is a break.
import type * as adapter from '@customer-bridge/adapter';
import type * as kunacore from '@customer-bridge/adapter/kunacore';
import type * as yuno from '@customer-bridge/adapter/yuno';
import type { KunaCoreClient } from '@customer-bridge/kunacore-client';
import type { YunoClient } from '@customer-bridge/yuno-client';
import type { Gives, Takes } from './variance.ts';

type YunoCustomer = Awaited<ReturnType<YunoClient['getCustomer']>>;
type KunaCoreCustomer = Awaited<ReturnType<KunaCoreClient['getCustomer']>>;
type RequestShape = {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
};

type WrittenShape = { value: unknown; lossy?: boolean } | { refused: string };
interface CapabilityShape {
  to: string;
  from?: string;
  lossy?: { when: 'always' | 'sometimes'; note: string };
  nullable?: boolean;
}
type Kinds = 'text' | 'phone' | 'country' | 'instant' | 'address' | 'identityDocument' | 'keyValues';
interface CapabilitiesShape {
  fields: { email: CapabilityShape; address: CapabilityShape };
  providerFields: Record<'gender', CapabilityShape & { kind: Kinds }>;
  reported: { createdAt?: string; updatedAt?: string };
}
interface ProviderShape {
  name: string;
  operation: string;
  capabilities: CapabilitiesShape;
  write: { phone: (phone: string) => WrittenShape; address: (address: adapter.Address) => WrittenShape };
  read: { phone: (value: unknown) => string | undefined };
  schema: {
    '~standard': { validate: (value: unknown) => { issues?: { message: string; path?: PropertyKey[] }[] } };
  };
  clear?: 'null' | undefined;
  idProblem: (id: string) => string | undefined;
  request: (id: string, changes: Readonly<Record<string, unknown>>) => RequestShape;
  update: (
    id: string,
    changes: Readonly<Record<string, unknown>>,
    options: adapter.CallOptions,
  ) => Promise<{ id: string }>;
  get?: (id: string, options: adapter.CallOptions) => Promise<{ id: string }>;
}

export type ForProviders = [
  Takes<adapter.CustomerProvider, ProviderShape>,
  Gives<adapter.CustomerProvider['name'] | adapter.CustomerProvider['operation'], string>,
  Takes<adapter.RawCustomer, { id: string }>,
  Gives<adapter.RawCustomer, { readonly id: string }>,
  Takes<adapter.Written, WrittenShape>,
  Takes<adapter.Writers, ProviderShape['write']>,
  Takes<adapter.Readers, ProviderShape['read']>,
  Takes<adapter.Capabilities, CapabilitiesShape>,
  Takes<adapter.Capability, CapabilityShape>,
  Takes<adapter.ProviderFieldCapability, CapabilityShape & { kind: Kinds }>,
  Takes<adapter.Kind, Kinds>,
  Gives<adapter.ValueByKind['address' | 'identityDocument'], object>,
  Takes<
    adapter.ValueByKind,
    {
      text: string;
      phone: string;
      country: string;
      instant: string;
      address: adapter.Address;
      identityDocument: adapter.IdentityDocument;
      keyValues: { key: string; value: string }[];
    }
  >,
  Takes<
    adapter.Value,
    string | adapter.Address | adapter.IdentityDocument | readonly { key: string; value: string }[]
  >,
  Gives<
    typeof adapter.capabilityTable,
    (capabilities: adapter.Capabilities, key: string) => readonly adapter.CapabilityRow[]
  >,
  Gives<
    adapter.CapabilityRow,
    {
      readonly field: string;
      readonly kind: Kinds;
      readonly verdict: 'sent' | 'lossy' | 'sent or lossy' | 'unsupported';
      readonly to?: string;
      readonly note?: string;
    }
  >,
  Gives<typeof adapter.isCountry, (value: string) => boolean>,
  Gives<typeof adapter.isE164, (value: string) => boolean>,
  Gives<typeof adapter.splitPhone, (phone: string) => adapter.SplitPhone | { readonly problem: string }>,
  Gives<adapter.SplitPhone, { readonly callingCode: string; readonly number: string }>,
  Gives<typeof adapter.parseInstant, (text: string) => adapter.Instant | undefined>,
  Gives<adapter.Instant, { readonly seconds: string; readonly fraction: string }>,
];

export type Mappings = [
  Gives<
    typeof kunacore.kunacoreProvider,
    (
      client: KunaCoreClient,
      options?: kunacore.ProviderOptions,
    ) => adapter.CustomerProvider<kunacore.KunaCoreCapabilities, KunaCoreCustomer>
  >,
  Takes<kunacore.KunaCoreCalls, Pick<KunaCoreClient, 'updateCustomer' | 'getCustomer'>>,
  Takes<kunacore.ProviderOptions, { clear?: 'null' | undefined }>,
  Gives<typeof kunacore.kunacoreCapabilities, kunacore.KunaCoreCapabilities>,
  Gives<kunacore.KunaCoreCapabilities, adapter.Capabilities>,
  Gives<
    typeof yuno.yunoProvider,
    (
      client: YunoClient,
      options?: yuno.ProviderOptions,
    ) => adapter.CustomerProvider<yuno.YunoCapabilities, YunoCustomer>
  >,
  Takes<yuno.YunoCalls, Pick<YunoClient, 'updateCustomer' | 'getCustomer'>>,
  Takes<yuno.ProviderOptions, { clear?: 'null' | undefined }>,
  Gives<typeof yuno.yunoCapabilities, yuno.YunoCapabilities>,
  Gives<yuno.YunoCapabilities, adapter.Capabilities>,
];
