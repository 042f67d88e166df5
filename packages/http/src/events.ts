import type { ErrorCode } from './error-code.js';
import { ask } from './ask.js';

/** Which request an event is about, never what was in it. */
interface EventSubject {
  readonly provider: string;
  /** The `operationId` in the provider's OpenAPI description. */
  readonly operation: string;
  readonly method: string;
  /** The path template, `/customers/{id}`: never the id. */
  readonly path: string;
  /** Which request of the call, from 1. */
  readonly attempt: number;
}

/** A request is about to be sent. */
export interface RequestEvent extends EventSubject {
  readonly type: 'request';
}

/** A request was answered (`status`), or was not (`code`). */
export interface ResponseEvent extends EventSubject {
  readonly type: 'response';
  readonly status?: number | undefined;
  readonly code?: ErrorCode | undefined;
  readonly durationMs: number;
  readonly requestId?: string | undefined;
}

/** The request will be repeated after a wait. */
export interface RetryEvent extends EventSubject {
  readonly type: 'retry';
  readonly delayMs: number;
  readonly code: ErrorCode;
}

/** A token is being obtained: by the provider's login, or from the caller's own function; `operation` is `login` either way. */
export interface LoginEvent {
  readonly type: 'login';
  readonly provider: string;
  readonly operation: 'login';
}

/** What `onEvent` is told. Every field is allow-listed: no header, no body, no id, no personal data. */
export type BridgeEvent = RequestEvent | ResponseEvent | RetryEvent | LoginEvent;

/** Tells the listener; neither what it throws nor what it rejects with reaches the call. */
export function emit(listener: ((event: BridgeEvent) => unknown) | undefined, event: BridgeEvent): void {
  if (listener) ask(() => (listener(event) as Promise<unknown> | undefined)?.catch(() => {}));
}
