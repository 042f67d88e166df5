import type { ErrorCode } from '../provider/error-code.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';

/** Identifies the request of an event; nothing of its contents. */
interface EventSubject {
  /** The client's provider: `yuno`, `kunacore`. */
  readonly provider: string;
  /** Equal for all events of one call, unique among the calls of the process. */
  readonly callId: string;
  /** The `operationId` in the provider's OpenAPI description. */
  readonly operation: string;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path template, `/customers/{id}`: never the id. */
  readonly path: string;
  /** The number of the request within its call, from 1. */
  readonly attempt: number;
}

/** A request was handed to `fetch`. Exactly one {@link ResponseEvent} follows. */
export interface RequestEvent extends EventSubject {
  /** Tells the events apart. */
  readonly type: 'request';
}

/** A request was answered (`status`) or failed without an answer (`code`). */
export interface ResponseEvent extends EventSubject {
  /** Tells the events apart. */
  readonly type: 'response';
  /** The HTTP status; absent if no answer came. */
  readonly status?: number | undefined;
  /** Why no answer came; absent if one did. */
  readonly code?: ErrorCode | undefined;
  /** Whole milliseconds from the request to the end of the answer's body. */
  readonly durationMs: number;
  /** The provider's id of the request, to quote to its support. */
  readonly requestId?: string | undefined;
}

/** The request will be sent again after a wait. */
export interface RetryEvent extends EventSubject {
  /** Tells the events apart. */
  readonly type: 'retry';
  /** Milliseconds until the next attempt. */
  readonly delayMs: number;
  /** Why the attempt failed. */
  readonly code: ErrorCode;
}

/** A token is being obtained: by the provider's login, or from the caller's own function; `operation` is `login` either way. */
export interface LoginEvent {
  /** Tells the events apart. */
  readonly type: 'login';
  /** The client's provider. */
  readonly provider: string;
  /** The id of the call that needs the token first; other calls may wait for the same token. */
  readonly callId: string;
  /** Always `login`, also if the caller's function provides the token. */
  readonly operation: 'login';
}

/** What `onEvent` is called with. No header, no body, no customer id, no personal data. */
export type BridgeEvent = RequestEvent | ResponseEvent | RetryEvent | LoginEvent;

/** A listener may be async. */
export type EventListener = (event: BridgeEvent) => unknown;

/** Calls the listener; whatever it throws or rejects with does not affect the call. */
export function emit(listener: EventListener | undefined, event: BridgeEvent): void {
  if (listener)
    tryOrUndefined(() => (listener(event) as Promise<unknown> | undefined)?.then(undefined, () => {}));
}

const processId = Math.random().toString(36).slice(2, 10);
let calls = 0;

/** A new `callId`. */
export function createCallId(): string {
  return `${processId}-${++calls}`;
}
