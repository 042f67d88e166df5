import { ownProperty } from '../util/json.js';

/**
 * What happened, in provider-independent terms. The list is closed.
 *
 * - `configuration`: an option of the client or of the call is missing, unknown or malformed
 * - `invalid_request`: the input is malformed: refused before sending, or by the provider with 400 or 422
 * - `authentication`: the credentials were refused, or none could be obtained
 * - `forbidden`: the credentials are valid and do not allow this operation
 * - `not_found`: the provider has no such customer, or the base URL is wrong
 * - `conflict`: another customer already holds a value that must be unique, or the provider still works on the request
 * - `rate_limited`: too many requests
 * - `rejected`: the provider refused with another 4xx
 * - `server_error`: the provider failed
 * - `network`: no connection, or one that broke
 * - `timeout`: a time limit passed, this client's or the provider's
 * - `aborted`: the caller's signal ended the call
 * - `redirected`: the provider answered with a redirect; redirects are never followed
 * - `invalid_response`: a success status whose body is not what the operation promises
 */
export type ErrorCode =
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
  /** The provider answered with a redirect; redirects are never followed. */
  | 'redirected'
  /** A success status whose body is not what the operation promises. */
  | 'invalid_response';

const codeByStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  401: 'authentication',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  409: 'conflict',
  422: 'invalid_request',
  429: 'rate_limited',
  504: 'timeout',
};

/** The code of a 4xx or 5xx, by its HTTP status alone. */
export function codeOfStatus(status: number): ErrorCode {
  const known = ownProperty(codeByStatus, `${status}`) as ErrorCode | undefined;
  return known ?? (status >= 500 ? 'server_error' : 'rejected');
}
