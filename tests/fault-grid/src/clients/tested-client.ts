import type { BridgeEvent, CallOptions, ClientOptions, Fetch } from '@customer-bridge/yuno-client';
import type { ReceivedRequest } from '../server/request-reader.js';

/** Calls that the grid makes: one that may be repeated, and one that may not. */
export type Action = 'update' | 'create';

/** One client of one provider, and what a well provider answers it. */
export interface TestedClient {
  /** `kunacore with a login`. */
  readonly name: string;
  readonly provider: 'yuno' | 'kunacore';
  /** What a well provider answers, logins included. */
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

/** Whether a request is a login, which a fault of the customer resource leaves alone. */
export function isLogin({ target }: Pick<ReceivedRequest, 'target'>): boolean {
  return target.endsWith('/auth/login');
}
