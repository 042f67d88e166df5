// What more than one package promises, in plain types: no package is imported here.

export type ErrorCodes =
  | 'configuration'
  | 'invalid_request'
  | 'authentication'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rate_limited'
  | 'rejected'
  | 'server_error'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'redirected'
  | 'invalid_response';

export type Outcomes = 'not_applied' | 'unknown';

export interface IssueShape {
  readonly path: string;
  readonly message: string;
}

export interface ErrorDetails {
  readonly code: ErrorCodes;
  readonly outcome: Outcomes;
  readonly retryable: boolean;
  readonly attempts: number;
  readonly provider: string;
  readonly operation?: string | undefined;
  readonly status?: number | undefined;
  readonly providerCode?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly issues?: readonly IssueShape[] | undefined;
}

export interface ErrorJson extends ErrorDetails {
  readonly name: 'BridgeError';
  readonly message: string;
}

export interface ErrorInstance extends Error, ErrorDetails {
  readonly cause?: Error;
  readonly toJSON: () => ErrorJson;
}

export interface ErrorClass {
  new (message: string, details: ErrorDetails, cause?: unknown): ErrorInstance;
  readonly isInstance: (value: unknown) => boolean;
  readonly from: (json: unknown) => ErrorInstance;
}

export interface CallOptionsShape {
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  deadlineMs?: number | undefined;
  maxAttempts?: number | undefined;
  headers?: Record<string, string | undefined> | undefined;
  validate?: 'error' | 'off' | undefined;
}

interface RequestFacts {
  readonly provider: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly attempt: number;
}

export interface RequestEventShape extends RequestFacts {
  readonly type: 'request';
}

export interface ResponseEventShape extends RequestFacts {
  readonly type: 'response';
  readonly status?: number | undefined;
  readonly code?: ErrorCodes | undefined;
  readonly durationMs: number;
  readonly requestId?: string | undefined;
}

export interface RetryEventShape extends RequestFacts {
  readonly type: 'retry';
  readonly delayMs: number;
  readonly code: ErrorCodes;
}

export interface LoginEventShape {
  readonly type: 'login';
  readonly provider: string;
  readonly operation: 'login';
}

export type EventShape = RequestEventShape | ResponseEventShape | RetryEventShape | LoginEventShape;

export type FetchShape = (url: string, init: RequestInit) => Promise<Response>;

export interface ClientOptionsShape extends Omit<CallOptionsShape, 'signal'> {
  fetch?: FetchShape | undefined;
  maxResponseBytes?: number | undefined;
  onEvent?: ((event: EventShape) => void) | undefined;
}

export interface SchemaShape {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaAnswer;
  };
}

export interface SchemaAnswer {
  readonly issues?:
    readonly { readonly message: string; readonly path?: readonly PropertyKey[] | undefined }[] | undefined;
}
