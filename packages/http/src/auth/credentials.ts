import type { BridgeError, Outcome } from '../errors/bridge-error.js';
import { copyCallError } from '../errors/create-bridge-error.js';
import type { Failure } from '../errors/classify-failure.js';
import type { Token, TokenCache } from './token-cache.js';

/** The headers that authenticate one request. */
export interface Credential {
  /** Headers that are added to the request. */
  readonly headers: Readonly<Record<string, string>>;
  /** The token among them, where it can be renewed. */
  readonly token?: Token | undefined;
}

/** What a signature is made of. */
export interface RequestToSign {
  /** The whole URL. */
  readonly url: string;
  /** The text that is sent. */
  readonly body: string | null;
}

/** Where a client's calls get their credential. It lives in a closure: no dump of a client shows it. */
export interface Credentials {
  /**
   * Called for each attempt.
   *
   * @param operation What is called: some operations need none, such as a login.
   * @param request The request as it will be sent, but for what authenticates it.
   */
  get(
    operation: string,
    callId: string,
    method: string,
    request: RequestToSign,
  ): Credential | Promise<Credential>;
  /**
   * What {@link Credentials.get} rejected with, as the error of a call that waited for it: callers who share a login
   * do not share an object.
   *
   * @param attempts Requests that the call itself had sent.
   * @param outcome What is certain about those.
   */
  errorOf?(reason: BridgeError, attempts: number, outcome: Outcome): BridgeError;
  /** The provider answered 401. True where the next {@link Credentials.get} may bring another credential. */
  reportRejected(credential: Credential, failure: Failure): boolean;
  /** The provider answered something else. */
  reportAccepted(credential: Credential): void;
}

/** Credentials that never change. */
export function fixedCredentials(headers: Readonly<Record<string, string>>): Credentials {
  const credential: Credential = { headers };
  return { get: () => credential, reportRejected: () => false, reportAccepted: () => {} };
}

/** The same credentials with more headers beside them, which never change. */
export function withHeaders(
  headers: Readonly<Record<string, string>>,
  credentials: Credentials,
): Credentials {
  return {
    ...credentials,
    get: async (operation, callId, method, request) => {
      const credential = await credentials.get(operation, callId, method, request);
      return { ...credential, headers: { ...headers, ...credential.headers } };
    },
  };
}

/** A bearer token (RFC 6750) that is obtained when it is first needed, and again when it is refused. */
export function bearerCredentials(tokens: TokenCache): Credentials {
  return {
    get: async (_operation, callId) => {
      const token = await tokens.get(callId);
      return { headers: { authorization: `Bearer ${token.value}` }, token };
    },
    errorOf: copyCallError,
    reportRejected: ({ token }, failure) => token !== undefined && tokens.reportRejected(token, failure),
    reportAccepted: ({ token }) => {
      if (token) tokens.reportAccepted(token);
    },
  };
}
