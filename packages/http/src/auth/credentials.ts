import type { BridgeError, Outcome } from '../errors/bridge-error.js';
import type { Failure } from '../errors/classify-failure.js';
import type { Token } from './token-cache.js';

/** The headers that authenticate one request. */
export interface Credential {
  /** Headers that are added to the request. */
  readonly headers: Readonly<Record<string, string>>;
  /** The token among them, where it can be renewed. */
  readonly token?: Token | undefined;
}

/** The parts of a request that a signature covers. */
export interface RequestToSign {
  /** The whole URL. */
  readonly url: string;
  /** The text that is sent. */
  readonly body: string | null;
}

/** Provides the credential of each request. The secret lives in a closure, so printing a client never shows it. */
export interface Credentials {
  /**
   * Called for each attempt.
   *
   * @param operation The `operationId`: some operations need no credential, such as a login.
   * @param request The request as it will be sent, without the headers that authenticate it.
   */
  get(
    operation: string,
    callId: string,
    method: string,
    request: RequestToSign,
  ): Credential | Promise<Credential>;
  /**
   * Turns the rejection of {@link Credentials.get} into the error of one call: callers that waited for the same login
   * each get an error object of their own.
   *
   * @param attempts Requests that the call itself has sent.
   * @param outcome The outcome of those requests.
   */
  errorOf?(reason: BridgeError, attempts: number, outcome: Outcome): BridgeError;
  /** The provider answered 401. Returns true if the next {@link Credentials.get} may return another credential. */
  reportRejected(credential: Credential, failure: Failure): boolean;
  /** The provider answered with another status: it accepted the credential. */
  reportAccepted(credential: Credential): void;
}

/** Credentials that never change. */
export function fixedCredentials(headers: Readonly<Record<string, string>>): Credentials {
  const credential: Credential = { headers };
  return { get: () => credential, reportRejected: () => false, reportAccepted: () => {} };
}

/** The same credentials, with more headers that never change. */
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
