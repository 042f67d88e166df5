import type { OperationTable } from './router.js';
import type { StandardSchema } from './standard-schema.js';
import type { Store } from './store.js';

/** Everything about a provider that its fake has to know. What is not here is the same for all of them. */
export interface FakeProvider<Customer extends { id: string }> {
  /** The path of the documented base URL: `/v1`, or empty. */
  readonly basePath: string;
  readonly operations: OperationTable;
  /** How each operation answers, by `operationId`. */
  readonly answers: Readonly<Record<string, OperationFake<Customer>>>;
  /** What each kind of refusal looks like. */
  readonly refusals: Readonly<Record<RefusalKind, ProviderError>>;
  /** Other errors of the provider, for the faults that name their code or status. */
  readonly otherErrors: readonly ProviderError[];
  readonly errorBody: (error: ProviderError, messages: readonly string[]) => unknown;
  readonly isAuthorized: (headers: Readonly<Record<string, string>>) => boolean;
  /** Headers of every answer. */
  readonly answerHeaders?: () => Record<string, string>;
  readonly seeding: Seeding<Customer>;
}

/** One operation of a fake: how its request is judged, and what it does once the request is accepted. */
export interface OperationFake<Customer extends { id: string }> {
  /** Judges the body; absent where the operation has none. */
  readonly requestSchema?: StandardSchema;
  /** Judges the parameters: one message for each broken rule, which starts with the parameter's name. */
  readonly parameterProblems?: (request: RequestParameters) => readonly string[];
  /**
   * Makes `null` clear a member of the body, as a provider would that has confirmed it: the schema of the answered
   * customer, which says what can be cleared. Any other `null` is refused as `requestSchema` says.
   */
  readonly nullClears?: StandardSchema;
  /** Takes no credentials. */
  readonly isPublic?: true;
  readonly answer: (request: AcceptedRequest, store: Store<Customer>) => Reply | Refusal;
}

/** The parameters of a request. */
export interface RequestParameters {
  /** Those of the path. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A request that broke no rule of the spec. */
export interface AcceptedRequest extends RequestParameters {
  /** The parsed body; empty for an operation without one. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A success. Without a value the body is empty. */
export interface Reply {
  readonly status: number;
  readonly value?: unknown;
}

export interface Refusal {
  readonly refused: RefusalKind;
  /** Replaces the error's own message. */
  readonly messages?: readonly string[];
}

export type RefusalKind =
  'wrongMethod' | 'unauthenticated' | 'wrongMediaType' | 'invalid' | 'notFound' | 'duplicate';

export interface ProviderError {
  readonly status: number;
  readonly code?: string;
  readonly message: string;
}

/** How a seeded customer is judged and completed. */
export interface Seeding<Customer extends { id: string }> {
  /**
   * What is wrong with the complete customer, by the rules for what the provider reports: it may well hold what an
   * update may not send.
   */
  readonly problems: (customer: Customer) => string[];
  /** The customer that the provider would hold if it knew nothing but the id. */
  readonly blank: (id: string) => Customer;
  /** Has the members that a customer may have besides. */
  readonly updateSchema: StandardSchema;
  /** The member that no two customers share. */
  readonly unique: keyof Customer & string;
}
