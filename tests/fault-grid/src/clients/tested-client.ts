import type { BridgeEvent, CallOptions, ClientOptions, Fetch } from '@customer-bridge/yuno-client';
import type { ReceivedRequest } from '../server/request-reader.js';

/** Calls that the grid makes: one that may be repeated, and one that may not. */
export type Action = 'update' | 'create';

/** One client of one provider, and what a healthy provider answers. */
export interface TestedClient {
  /** `kunacore with a login`. */
  readonly name: string;
  /** The provider's folder below `specs`. */
  readonly provider: string;
  /** What a healthy provider answers, logins included. */
  readonly good: (request: Pick<ReceivedRequest, 'target'>) => {
    readonly status: number;
    readonly body: string;
  };
  /** What sends the client's requests, where it is not the runtime's own. */
  readonly fetch?: Fetch;
  /** Creates a client as a user does. */
  readonly open: (options: OpenOptions) => OpenClient;
}

export type OpenOptions = ClientOptions & {
  readonly baseUrl: string;
  readonly onEvent?: ((event: BridgeEvent) => void) | undefined;
};

/** The calls of one client, with sample input in which every text is a canary. */
export interface OpenClient extends Record<
  Action,
  (options?: CallOptions) => Promise<{ readonly id: string }>
> {
  /** A read, which may be repeated too. */
  readonly read: (options?: CallOptions) => Promise<{ readonly id: string }>;
  /** The client itself, for dumps. */
  readonly client: { readonly api: object };
}

/** One operation of a client, called as a user does. */
export interface OperationUnderTest<Client = never> {
  /** A repeat leaves the same state: as it is written here, the description has to have it. */
  readonly idempotent: boolean;
  /** It changes nothing, so that a failure has no outcome. */
  readonly reads?: boolean;
  readonly call: (client: Client, options?: CallOptions) => Promise<unknown>;
}

/** What the grid has to know of a provider: one file in `providers/` each, named as its folder below `specs`. */
export interface TestedProvider {
  /** One client for each kind of credentials; the last one stands for the provider where one is enough. */
  readonly clients: readonly TestedClient[];
  /** Clients for promises that are about credentials alone. */
  readonly otherClients?: readonly TestedClient[];
  /** Every operation but the login, which is the client's own business, by its name. */
  readonly operations: Readonly<Record<string, OperationUnderTest>>;
  /** The labels of the canaries in credentials. */
  readonly credentials: readonly string[];
}

/** Whether a request is a login, which a fault of the customer resource leaves alone. */
export function isLogin({ target }: Pick<ReceivedRequest, 'target'>): boolean {
  return target.endsWith('/auth/login');
}
