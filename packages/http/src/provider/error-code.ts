import { ownProperty } from '../util/json.js';

/** What happened, in the terms of the caller. The list is closed. */
export type ErrorCode =
  /** An option of the client or of the call is missing, unknown or malformed. */
  | 'configuration'
  /** The input is malformed: refused before sending, or by the provider with 400 or 422. */
  | 'invalid_request'
  /** The credentials were refused, or none could be had. */
  | 'authentication'
  /** The credentials are valid and do not allow this operation. */
  | 'forbidden'
  | 'not_found'
  /** Another customer already holds a value that must be unique. */
  | 'conflict'
  | 'rate_limited'
  /** The provider refused with another 4xx. */
  | 'rejected'
  | 'server_error'
  /** No connection, or one that broke. */
  | 'network'
  | 'timeout'
  /** The caller's signal ended the call. */
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
