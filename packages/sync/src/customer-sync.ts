import type { CustomerAdapter, Issue, PatchFor, Providers, Targets } from '@customer-bridge/adapter';
import type { Queue } from 'bullmq';
import type { ParkCode, SyncEvent } from './events.js';
import type { PostgresTransaction, SyncStore } from './stores/store.js';

/** Options of `createCustomerSync`. */
export interface SyncOptions<Given extends Providers> {
  /** The adapter that updates and reads customers. */
  readonly customers: CustomerAdapter<Given>;
  /** Which providers of the adapter are kept in sync, and how fast each may be asked. At least one. */
  readonly providers: { readonly [Key in keyof Given]?: ProviderSync | undefined };
  /**
   * Reads the truth of one customer as it is now, from your own database; `null` if the customer is gone. Called before
   * every request, so that nothing stale is sent. If it throws, takes longer than 60 s or returns something malformed,
   * nothing is sent: it is called again after a back-off, and in the end the customer is parked.
   */
  readonly load: (
    customer: string,
    context: { readonly signal: AbortSignal },
  ) => Promise<Desired<Given> | null>;
  /** Lists the keys of all customers, page by page; needed for `backfill` and `sweep`. */
  readonly list?: ((cursor: string | undefined) => Promise<CustomerPage>) | undefined;
  /**
   * Lists the keys of customers changed since the cursor, oldest first. Workers ask for it every 5 s and keep the cursor
   * in the store, so that a change is found even if the process died between its commit and `changed`.
   */
  readonly changedSince?: ((cursor: string | undefined) => Promise<ChangedPage>) | undefined;
  /** Where the work is kept: `openLocalStore`, `openPostgresStore` or `openRedisStore`. `close` closes it. */
  readonly store: SyncStore;
  /** Gets what happens, as allow-listed facts without any value of a customer. What it throws is ignored. */
  readonly onEvent?: ((event: SyncEvent) => unknown) | undefined;
  /**
   * Whole milliseconds after which the work of a dead process is taken over, 1,000 to 3,600,000; default 60,000. Must be
   * the same in every process.
   */
  readonly leaseMs?: number | undefined;
}

/** How one provider is kept in sync. */
export interface ProviderSync {
  /** Requests started in a second, over all workers: 0.01 to 10,000. There is no default. */
  readonly ratePerSecond: number;
  /** Requests in flight in one process: 1 to 1,000; default 16. */
  readonly concurrency?: number | undefined;
  /**
   * Whole milliseconds until a customer is read back after a request with an uncertain end: 1 to 86,400,000; default
   * 65,000. It must be longer than the provider may work on a request.
   */
  readonly settleMs?: number | undefined;
  /** Attempts at one customer until it is parked: 1 to 100; default 15. */
  readonly attempts?: number | undefined;
  /**
   * What to do with a field that the provider does not support. `omit` (default): send the rest and list the customer as
   * partial. `park`: send nothing and park the customer.
   */
  readonly onUnsupported?: 'omit' | 'park' | undefined;
}

/** A customer as every provider should hold it. */
export interface Desired<Given extends Providers> {
  /** The customer's id at each provider. A provider without an id gets nothing. */
  readonly ids: Targets<Given>;
  /** Every field that you manage. A field that is absent stays as the provider holds it. */
  readonly patch: PatchFor<Given, keyof Given>;
}

/** One page of customers' keys. */
export interface CustomerPage {
  /** The customers' opaque keys. */
  readonly customers: readonly string[];
  /** Cursor of the next page; absent on the last one. */
  readonly next?: string | undefined;
  /** How many customers there are in all, if that is known. */
  readonly total?: number | undefined;
}

/** One page of the keys of changed customers. */
export interface ChangedPage {
  /** The customers' opaque keys. */
  readonly customers: readonly string[];
  /** Where the next call goes on. */
  readonly next: string;
}

/** Keeps every customer at every provider as `load` says. */
export interface CustomerSync<Given extends Providers> extends AsyncDisposable {
  /**
   * Says that customers have changed. It resolves when the store has it: from then on the change cannot be lost, and a
   * request that starts later than this call brings the customer's current state to each provider.
   *
   * @param customer The customer's opaque key, or several.
   * @throws {@link BridgeError} with code `invalid_request` for a key that is malformed or looks like an e-mail address
   * or a phone number; `network` if the store does not take it.
   */
  changed(
    customer: string | readonly string[],
    options?: {
      /** Only these providers. Default: all. */
      readonly providers?: readonly (keyof Given & string)[] | undefined;
      /**
       * Your own `pg` client with an open transaction in the store's database: the change is committed or rolled back
       * with it. Run no other query on it until `changed` has resolved.
       */
      readonly transaction?: PostgresTransaction | undefined;
    },
  ): Promise<void>;
  /** Starts working in this process. Any number of processes may work on the same PostgreSQL or Redis store. */
  work(options?: { readonly signal?: AbortSignal | undefined }): Promise<Working>;
  /** How much is to be done at each provider. */
  status(): Promise<SyncStatus<Given>>;
  /** Where one customer stands at each provider. */
  find(customer: string): Promise<CustomerStatus<Given>>;
  /** Customers that need a person, one entry a customer, with the facts of the last error and no value. */
  parked(provider: keyof Given & string): AsyncIterable<Parked>;
  /** Tries parked customers again: one by key, those with a code, or all (`{}`). Returns how many. */
  retry(provider: keyof Given & string, which: string | { readonly code?: ParkCode }): Promise<number>;
  /** Forgets the parked entry of a customer. */
  dismiss(provider: keyof Given & string, customer: string): Promise<void>;
  /** Stops requests to one provider, or to all, in every process. Changes are still taken. */
  pause(provider?: keyof Given & string): Promise<void>;
  /** Ends a pause, also one that began because the provider refused the credentials, and ends a hold. */
  resume(provider?: keyof Given & string): Promise<void>;
  /**
   * Sends every customer of `list`, at low priority and with a bounded backlog. It survives the process: workers go on
   * from the last page. If one is under way already, that one is returned.
   *
   * @throws {@link BridgeError} with code `configuration` if there is no `list`.
   */
  backfill(options?: RunOptions<Given>): Promise<Run>;
  /**
   * Reads every customer of `list` and compares it with `load`. With `repair`, customers that differ are sent.
   *
   * @throws {@link BridgeError} with code `configuration` if there is no `list`.
   */
  sweep(options?: RunOptions<Given> & { readonly repair?: boolean | undefined }): Promise<Run>;
  /** Back-fills and sweeps that are under way, and the last finished ones; newest first. */
  runs(): Promise<readonly RunStatus[]>;
  /** BullMQ's own queues, for Bull Board or metrics. */
  queues(): readonly Queue[];
  /** Finishes what is in flight, and closes the store. */
  close(): Promise<void>;
}

/** Workers of this process. */
export interface Working extends AsyncDisposable {
  /** Takes nothing more, and finishes what is in flight. */
  close(): Promise<void>;
}

/** How much is to be done, by provider. */
export type SyncStatus<Given extends Providers> = {
  readonly [Key in keyof Given & string]?: ProviderStatus;
};

/** How much is to be done at one provider. */
export interface ProviderStatus {
  /** Customers whose change has not been sent yet. */
  readonly waiting: number;
  /** Customers with a request in flight. */
  readonly working: number;
  /** Waiting for a back-off or a read-back. */
  readonly delayed: number;
  /** Customers that need a person. */
  readonly parked: number;
  /** Customers of whom a field was left out, because the provider does not support it. */
  readonly partial: number;
  /** No request is made until `resume`. */
  readonly paused: boolean;
  /** Until when no request is made, in milliseconds since 1970: the provider asked to wait, or fails. */
  readonly heldUntil?: number | undefined;
  /** How long the oldest waiting change has waited. */
  readonly oldestWaitingMs?: number | undefined;
}

/** Where one customer stands, by provider. */
export type CustomerStatus<Given extends Providers> = {
  readonly [Key in keyof Given & string]?: CustomerState;
};

/** Where one customer stands at one provider. */
export interface CustomerState {
  /** `idle`: nothing is to be done. `retrying`: an attempt failed, and another comes. `parked`: needs a person. */
  readonly state: 'idle' | 'waiting' | 'working' | 'retrying' | 'parked';
  /** Attempts that failed so far, of a change that is `retrying`. */
  readonly attempts?: number | undefined;
  /** When the next attempt is made, in milliseconds since 1970. */
  readonly nextAttemptAt?: number | undefined;
  /** The facts of the error, of a customer that is parked. */
  readonly parked?: Parked | undefined;
  /** Fields that were left out, because the provider does not support them. */
  readonly partial?: readonly string[] | undefined;
}

/** A customer that needs a person. */
export interface Parked {
  /** The customer's opaque key. */
  readonly customer: string;
  /** What happened, last. */
  readonly code: ParkCode;
  /** What happened, in words that hold no value. */
  readonly message: string;
  /** HTTP status of the last answer. */
  readonly status?: number | undefined;
  /** The provider's own error code. */
  readonly providerCode?: string | undefined;
  /** The provider's id of the last request, to quote to its support. */
  readonly requestId?: string | undefined;
  /** Paths and rules, never a value. */
  readonly issues?: readonly Issue[] | undefined;
  /** Attempts that were made. */
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly parkedAt: number;
}

/** Options of a back-fill or a sweep. */
export interface RunOptions<Given extends Providers> {
  /** Only these providers. Default: all. */
  readonly providers?: readonly (keyof Given & string)[] | undefined;
}

/** A back-fill or a sweep. It goes on in the workers, whatever happens to this object. */
export interface Run {
  /** Names the run in `runs()`. */
  readonly id: string;
  /** How far it is. */
  status(): Promise<RunStatus>;
  /** Resolves when the run has ended. */
  finished(): Promise<RunStatus>;
  /** Ends the run. What it has enqueued already is still sent. */
  cancel(): Promise<void>;
}

/** How far a back-fill or a sweep is. */
export interface RunStatus {
  /** Names the run. */
  readonly id: string;
  /** Which of the two it is. */
  readonly kind: 'backfill' | 'sweep';
  /** `failed`: it cannot go on; `cancelled`: somebody ended it. */
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Customers that `list` has returned so far. */
  readonly listed: number;
  /** Customers in all, if `list` says so. */
  readonly total?: number | undefined;
  /** Back-fill: customers no longer waiting at low priority. Sweep: customers compared. */
  readonly done: number;
  /** Sweep: customers that differ at one of the providers. */
  readonly differing: number;
  /** Sweep: customers that could not be compared, because they were gone, could not be read or could not be loaded. */
  readonly skipped: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds since 1970; absent while it runs. */
  readonly endedAt?: number | undefined;
  /** Why it failed. */
  readonly error?: string | undefined;
}
