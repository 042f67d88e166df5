/** What {@link clientSuite} has to know of a provider's client. */
export interface ClientProfile<Client> {
  /** The client's name in its errors: `yuno`. */
  readonly provider: string;
  /** The client's create function. The suite passes options, some of them wrong on purpose. */
  // oxlint-disable-next-line typescript/no-explicit-any -- only the client knows the type of its options
  readonly create: (options: any) => Client;
  /** Options that a client needs: credentials, and a base URL where it has no default. No secret of them may be a word that errors use. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Where requests go with these options, without a slash at the end. */
  readonly baseUrl: string;
  /** Secrets that go into headers, by the path of their option (`auth.apiKey`), with the variable that stands in for each. */
  readonly secrets: Readonly<Record<string, string>>;
  /** How the client logs in, where its options have it do so. */
  readonly login?: ClientLogin;
  /** The option, by its path, that takes a function which returns the token: `accessToken`. Not one of {@link ClientProfile.login}. */
  readonly tokenFunction?: string;
  /** Headers that the client sets itself, so that a caller must not. */
  readonly reservedHeaders: readonly string[];
  /** Every operation of the client, the update too. */
  readonly operations: readonly ClientOperation<Client>[];
  /** The operation that changes a customer, in more depth. */
  readonly update: ClientUpdate<Client>;
  /** A read by `client.api`, with the options of openapi-fetch: `(client, init) => client.api.GET('/customers/{id}', init)`. */
  readonly api: (
    client: Client,
    init: { readonly signal?: AbortSignal; readonly baseUrl?: string },
  ) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;
}

/**
 * The request that a client exchanges its credentials for a token with. The suite answers it, and keeps it apart from
 * those that its cases count. The first token is `canary-token-1`, the next one `canary-token-2`.
 */
export interface ClientLogin {
  /** Where the login goes, in whole: `https://auth.example.com/oauth/token`. */
  readonly url: string;
  /** The body of the response that holds this token. */
  readonly responseOf: (token: string) => unknown;
  /** The secrets that go into a login alone, by the path of their option: `clientSecret`. */
  readonly secrets: readonly string[];
}

/** One method of a client. */
export interface ClientOperation<Client> {
  /** The `operationId`. */
  readonly name: string;
  /** Whether a repeat leaves the same state: only then may the client send it again after a 503. */
  readonly idempotent: boolean;
  /** Calls the method with valid input. */
  readonly call: (client: Client, options?: object) => Promise<unknown>;
  /** The request that it has to send, `path` relative to the base URL, `headers` beside those of every request. */
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  /** How the provider responds. */
  readonly response: { readonly status: number; readonly body?: unknown };
  /** What the method resolves with. */
  readonly result: unknown;
}

/** The operation that changes a customer, in more depth. */
export interface ClientUpdate<Client> {
  /** Calls the update of the client for a customer that exists. */
  readonly call: (client: Client, changes: unknown, options?: object) => Promise<unknown>;
  /** A property that takes any text of a person: `email`. */
  readonly property: string;
  /** Changes of every property that the provider documents. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** The body of a request with these changes. */
  readonly body: (changes: Readonly<Record<string, unknown>>) => unknown;
  /** A customer as the provider reports one, and the body of a response that holds it. */
  readonly customer: Readonly<Record<string, unknown>>;
  /** The body of a response that holds a customer. */
  readonly responseOf: (customer: unknown) => unknown;
}

/** One test of the suite. */
export interface ClientCase {
  /** What the case shows, as a sentence. */
  readonly name: string;
  /** Runs the case; throws an error that says what the client does wrong. */
  readonly run: () => Promise<void>;
}
