import type { RequestForm } from '../request/request-encoding.js';
import { ownProperty } from '../util/json.js';
import type { RequestSchema } from '../util/standard-schema.js';
import type { ErrorCode } from './error-code.js';
import type { Operations } from './operation-table.js';

/**
 * Everything that differs between providers, as data. The rest of a call is the same for all.
 */
export interface ProviderConfig {
  /** The name in errors and events. */
  readonly name: string;
  /** The generated operation table. */
  readonly operations: Operations;
  /**
   * The schema of each path parameter by its name, such as `id`; if one operation has a rule of its own for that name, by both
   * names: `getOrder id`.
   */
  readonly pathParameters: Readonly<Record<string, RequestSchema>>;
  /**
   * Checks the body of a success, for operations that return something other than a resource; `false` for an operation that
   * documents no body. A check is deliberately small: a successful update must not be reported as failed because of a new
   * field.
   */
  readonly responseChecks: Readonly<Record<string, ResponseCheck | false>>;
  /** How requests are encoded, for operations that do not simply take and return JSON. */
  readonly requests?: Readonly<Record<string, RequestForm>>;
  /**
   * The provider's error codes that are more exact than the HTTP status. A code that means `server_error` or `timeout` makes
   * the outcome `unknown`, whatever the status.
   */
  readonly errorCodes: Readonly<Record<string, ErrorCode>>;
  /** The provider's error codes for a request that it is still processing: the outcome is `unknown`. */
  readonly pendingCodes?: readonly string[] | undefined;
  /** Operations that change nothing although their method is not GET: their failures are always `not_applied`. */
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

/** Returns true if the body of a success is what the operation returns. */
export type ResponseCheck = (body: unknown) => boolean;

/** True for a JSON object with a non-empty string `id`: the least that every resource has. */
export function isResource(value: unknown): boolean {
  const id = ownProperty(value, 'id');
  return typeof id === 'string' && id !== '';
}

/** True for an operation that changes nothing: its outcome is never unknown. */
export function isRead(
  { operations, loginOperation, reads = [] }: ProviderConfig,
  operation: string,
): boolean {
  return operations[operation]!.method === 'GET' || operation === loginOperation || reads.includes(operation);
}
