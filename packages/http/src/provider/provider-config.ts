import type { RequestForm } from '../request/request-form.js';
import { ownProperty } from '../util/json.js';
import type { RequestSchema } from '../util/standard-schema.js';
import type { ErrorCode } from './error-code.js';
import type { Operations } from './operation-table.js';

/**
 * What differs from provider to provider, as data. Everything else about a call is the same for all.
 */
export interface ProviderConfig {
  /** The name in errors and events. */
  readonly name: string;
  /** The generated operation table. */
  readonly operations: Operations;
  /**
   * What each path parameter must be, by its name in the paths of the operations: `id`; where one of them has another rule
   * for that name, by both: `getOrder id`.
   */
  readonly pathParameters: Readonly<Record<string, RequestSchema>>;
  /**
   * Whether a success body is what the operation promises, for those that promise something else than a resource; `false`
   * for an operation that documents no body. A check is deliberately small: a valid update must never be reported as
   * failed because of a field that is new.
   */
  readonly responseChecks: Readonly<Record<string, ResponseCheck | false>>;
  /** How the requests of an operation are written, for those that are not JSON in, JSON out. */
  readonly requests?: Readonly<Record<string, RequestForm>>;
  /**
   * The provider's own codes that say more than the HTTP status. A code that means `server_error` or `timeout` leaves the
   * outcome `unknown`, whatever the status.
   */
  readonly errorCodes: Readonly<Record<string, ErrorCode>>;
  /** The provider's own codes for a request that it is still working on: the outcome is `unknown`. */
  readonly pendingCodes?: readonly string[] | undefined;
  /** Operations that change nothing although their method is not GET: a failure of theirs has no outcome. */
  readonly reads?: readonly string[] | undefined;
  /** The response header that holds the provider's id of the request, lower case. */
  readonly requestIdHeader: string | undefined;
  /** Lower-case names of the request headers that the client itself sets, beside those of HTTP. */
  readonly reservedHeaders: readonly string[];
  /** The operation that obtains a token: it is called without credentials, and changes nothing. */
  readonly loginOperation: string | undefined;
  /** `customer-bridge-yuno/1.2.3`. */
  readonly userAgent: string;
}

/** Whether a success body is what an operation promises. */
export type ResponseCheck = (body: unknown) => boolean;

/** A JSON object with a non-empty string `id`: the least that a resource is. */
export function isResource(value: unknown): boolean {
  const id = ownProperty(value, 'id');
  return typeof id === 'string' && id !== '';
}

/** True for an operation that changes nothing: there is no outcome to be unsure of. */
export function isRead(
  { operations, loginOperation, reads = [] }: ProviderConfig,
  operation: string,
): boolean {
  return operations[operation]!.method === 'GET' || operation === loginOperation || reads.includes(operation);
}
