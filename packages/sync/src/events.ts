import { type ErrorCode, tryOrUndefined } from '@customer-bridge/http';

/** Why a customer is parked: the code of a `BridgeError`, or what `load` did. */
export type ParkCode = ErrorCode | 'load_failed' | 'load_malformed';

/** What `onEvent` gets: facts alone, no value of a customer but the opaque key. */
export interface SyncEvent {
  /**
   * `applied`: the provider holds the customer as `load` says. `skipped`: nothing to send. `retry`: the next attempt is
   * in `delayMs`. `parked`: needs a person. `held`: no request to the provider for `delayMs`. `paused`: none until
   * `resume`, because the provider refused the credentials. `read_back`: a customer was read after an uncertain end;
   * `differs` says what came out. `error`: the store, `list` or
   * `changedSince` failed; it is tried again.
   */
  readonly type: 'applied' | 'skipped' | 'retry' | 'parked' | 'held' | 'paused' | 'read_back' | 'error';
  /** Key of the provider in the adapter. */
  readonly provider?: string | undefined;
  /** The customer's opaque key. */
  readonly customer?: string | undefined;
  /** What happened: the code of a `BridgeError`, or what `load` did. */
  readonly code?: ParkCode | undefined;
  /** HTTP status of the last answer. */
  readonly status?: number | undefined;
  /** The provider's own error code. */
  readonly providerCode?: string | undefined;
  /** The provider's id of the request, to quote to its support. */
  readonly requestId?: string | undefined;
  /** Which attempt it was, from 1. */
  readonly attempt?: number | undefined;
  /** Milliseconds until the work goes on. */
  readonly delayMs?: number | undefined;
  /** Whether the provider held something else than `load` says. */
  readonly differs?: boolean | undefined;
  /** Names of fields that were left out. */
  readonly omitted?: readonly string[] | undefined;
  /** What failed, with name and code of the error. */
  readonly error?: string | undefined;
}

/** Tells the listener; neither what it throws nor what it rejects with reaches the work. */
export type Emit = (event: SyncEvent) => void;

/** An {@link Emit} for a listener. */
export function createEmit(listener: ((event: SyncEvent) => unknown) | undefined): Emit {
  if (!listener) return () => {};
  return (event) =>
    void tryOrUndefined(() => (listener(event) as Promise<unknown> | undefined)?.then?.(undefined, () => {}));
}
