import type { OperationTable } from './router.js';
import type { StandardSchema } from './standard-schema.js';
import type { Store } from './store.js';

/** What is particular to one provider's fake. Everything else is the same for all. */
export interface FakeProvider<Customer extends { id: string }> {
  /** The path of the documented base URL: `/v1`, or empty. */
  readonly basePath: string;
  /** Method and path of each operation, by `operationId`. */
  readonly operations: OperationTable;
  /** The handler of each operation, by `operationId`. */
  readonly handlers: Readonly<Record<string, OperationFake<Customer>>>;
  /** The error for each kind of refusal. */
  readonly refusals: Readonly<Record<RefusalKind, ProviderError>>;
  /** Further errors of the provider, for faults with their code or status. */
  readonly otherErrors: readonly ProviderError[];
  /** The body of an error, as the provider documents it. */
  readonly errorBody: (error: ProviderError, messages: readonly string[]) => unknown;
  /** Whether these headers carry credentials that the provider takes. */
  readonly isAuthorized: (headers: Readonly<Record<string, string>>) => boolean;
  /** Headers of every response. */
  readonly answerHeaders?: () => Record<string, string>;
  /** How a seeded customer is validated and completed. */
  readonly seeding: Seeding<Customer>;
}

/** One operation of a fake: how its request is validated, and what it does with a valid one. */
export interface OperationFake<Customer extends { id: string }> {
  /** Validates the body; absent if the operation has none. */
  readonly requestSchema?: StandardSchema;
  /** What a body must be sent as. Default: `application/json`. A form is parsed as `parseForm` does. */
  readonly mediaType?: string;
  /** Validates the parameters: returns one message for each broken rule, which starts with the parameter's name. */
  readonly parameterProblems?: (request: RequestParameters) => readonly string[];
  /**
   * The schema of the customer in a response. A property that may be `null` there is cleared by `null` in the body, as
   * at a provider that has confirmed it. Any other `null` is validated by `requestSchema`.
   */
  readonly nullClears?: StandardSchema;
  /** Needs no credentials. */
  readonly isPublic?: true;
  /** Does what the operation does with a valid request. */
  readonly answer: (request: AcceptedRequest, store: Store<Customer>) => Reply | Refusal;
}

/** The parameters of a request. */
export interface RequestParameters {
  /** The parameters of the path. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The parameters of the query. */
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A valid request. */
export interface AcceptedRequest extends RequestParameters {
  /** The parsed body; empty for an operation without one. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A successful response. Without a value its body is empty. */
export interface Reply {
  /** HTTP status, 2xx. */
  readonly status: number;
  /** The body, as JSON; absent for an empty one. */
  readonly value?: unknown;
}

/** An error response of the provider. */
export interface Refusal {
  /** Why the request is refused. */
  readonly refused: RefusalKind;
  /** Replaces the error's own message. Default: that message. */
  readonly messages?: readonly string[];
}

/** Why a fake refuses a request. */
export type RefusalKind =
  'wrongMethod' | 'unauthenticated' | 'wrongMediaType' | 'invalid' | 'notFound' | 'duplicate';

/** An error that a provider responds with. */
export interface ProviderError {
  /** HTTP status. */
  readonly status: number;
  /** The provider's own error code. */
  readonly code?: string;
  /** What the error says if nothing more is known. */
  readonly message: string;
}

/** How a seeded customer is validated and completed. */
export interface Seeding<Customer extends { id: string }> {
  /**
   * Returns what is wrong with the complete customer, by the rules for a response: it may hold what an update must not
   * send.
   */
  readonly problems: (customer: Customer) => string[];
  /** The customer that the provider holds if it knows nothing but the id. */
  readonly blank: (id: string) => Customer;
  /** Knows the properties that a customer may have in addition. */
  readonly updateSchema: StandardSchema;
  /** The property whose value no two customers share. */
  readonly unique: keyof Customer & string;
}
