// Every public name of @customer-bridge/http, as whoever writes a client relies on it. Extended with the API; a line
// that has to change is a break.
import type * as http from '@customer-bridge/http';
import type {
  CallOptionsShape,
  ClientOptionsShape,
  ErrorClass,
  ErrorCodes,
  ErrorDetails,
  ErrorInstance,
  ErrorJson,
  EventShape,
  FetchShape,
  IssueShape,
  LoginEventShape,
  Outcomes,
  RequestEventShape,
  ResponseEventShape,
  RetryEventShape,
} from './shapes.ts';
import type { Gives, Takes } from './variance.ts';

interface OperationShape {
  readonly method: string;
  readonly path: string;
  readonly idempotent: boolean;
}

interface ProfileShape {
  name: string;
  operations: Record<string, OperationShape>;
  answers: Record<string, ((body: unknown) => boolean) | false>;
  errorCodes: Record<string, ErrorCodes>;
  requestIdHeader: string | undefined;
  ownHeaders: string[];
  login: string | undefined;
  userAgent: string;
}

interface TokenShape {
  readonly value: string;
  readonly version: number;
}

interface CredentialShape {
  readonly headers: Readonly<Record<string, string>>;
  readonly token?: TokenShape | undefined;
}

interface CallInputShape {
  readonly issues?: readonly IssueShape[];
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Record<string, string>;
  readonly header?: Readonly<Record<string, string | undefined>>;
  readonly schema?: http.RequestSchema;
  readonly body?: object;
}

interface TransportShape {
  readonly call: (
    operationId: string,
    options: http.CallOptions | undefined,
    input: CallInputShape,
  ) => Promise<number>;
  readonly ordinary: {
    readonly baseUrl: string;
    readonly fetch: (request: Request) => Promise<Response>;
    readonly bodySerializer: (body: unknown) => string;
  };
  readonly check: (issues: readonly IssueShape[]) => void;
}

export type Errors = [
  Gives<typeof http.BridgeError, ErrorClass>,
  Gives<http.BridgeError, ErrorInstance>,
  Gives<http.BridgeErrorJson, ErrorJson>,
  Gives<http.BridgeErrorDetails, ErrorDetails>,
  Takes<http.BridgeErrorDetails, ErrorDetails>,
  Gives<http.ErrorCode, ErrorCodes>,
  Takes<http.ErrorCode, ErrorCodes>,
  Gives<http.Outcome, Outcomes>,
  Takes<http.Outcome, Outcomes>,
  Gives<http.Issue, IssueShape>,
  Takes<http.Issue, IssueShape>,
  Gives<
    typeof http.refusal,
    (
      code: 'configuration' | 'invalid_request',
      provider: string,
      operation: string | undefined,
      issues: readonly http.Issue[],
    ) => http.BridgeError
  >,
];

export type Events = [
  Gives<http.BridgeEvent, EventShape>,
  Takes<http.BridgeEvent, EventShape>,
  Gives<http.RequestEvent, RequestEventShape>,
  Gives<http.ResponseEvent, ResponseEventShape>,
  Gives<http.RetryEvent, RetryEventShape>,
  Gives<http.LoginEvent, LoginEventShape>,
  Gives<
    typeof http.emit,
    (listener: ((event: http.BridgeEvent) => unknown) | undefined, event: http.BridgeEvent) => void
  >,
];

export type Options = [
  Takes<http.CallOptions, CallOptionsShape>,
  Takes<http.ClientOptions, ClientOptionsShape>,
  Takes<http.Fetch, FetchShape>,
  Gives<http.OptionRule, (value: unknown) => string | undefined>,
  Takes<http.OptionRule, (value: unknown) => string | undefined>,
  Gives<http.OptionRules, Readonly<Record<string, http.OptionRule>>>,
  Takes<http.OptionRules, Record<string, http.OptionRule>>,
  Gives<
    typeof http.optionRules,
    (ownHeaders: readonly string[]) => { call: http.OptionRules; client: http.OptionRules }
  >,
  Gives<
    typeof http.readOptions<{ clear?: string }>,
    (
      input: unknown,
      rules: http.OptionRules,
      parent?: string,
    ) => { options: { clear?: string }; issues: http.Issue[] }
  >,
  Gives<
    typeof http.readClientOptions<{ baseUrl: string }>,
    (
      provider: string,
      input: unknown,
      rules: http.OptionRules,
      required: Readonly<Record<string, string>>,
    ) => { baseUrl: string }
  >,
  Gives<typeof http.readEnvironment, (name: string) => string | undefined>,
  Gives<typeof http.serverOnly, (rule: http.OptionRule) => http.OptionRule>,
  Gives<typeof http.baseUrlRule, http.OptionRule>,
  Gives<typeof http.normalizeBaseUrl, (value: string) => string>,
];

export type Providers = [
  Takes<http.ProviderProfile, ProfileShape>,
  Takes<http.AnswerCheck, (body: unknown) => boolean>,
  Takes<http.Operation, OperationShape>,
  Gives<http.Operation, OperationShape>,
  Takes<http.Operations, Record<string, OperationShape>>,
  Gives<http.Operations, Readonly<Record<string, OperationShape>>>,
  Gives<typeof http.isResource, (value: unknown) => boolean>,
];

export type Credentials = [
  Gives<http.Token, TokenShape>,
  Takes<http.Token, TokenShape>,
  Gives<http.TokenSource, { get: () => Promise<TokenShape>; refuse: (token: TokenShape) => void }>,
  Takes<http.TokenSource, { get: () => Promise<TokenShape>; refuse: (token: TokenShape) => void }>,
  Gives<
    typeof http.createTokenSource,
    (obtain: () => Promise<string>, deadlineMs?: number) => http.TokenSource
  >,
  Gives<http.Credential, CredentialShape>,
  Takes<http.Credential, CredentialShape>,
  Takes<
    http.Credentials,
    {
      current: (operation: string) => CredentialShape | Promise<CredentialShape>;
      refuse: (credential: CredentialShape) => boolean;
    }
  >,
  Gives<
    http.Credentials,
    {
      current: (operation: string) => CredentialShape | Promise<CredentialShape>;
      refuse: (credential: CredentialShape) => boolean;
    }
  >,
  Gives<typeof http.fixedCredentials, (headers: Readonly<Record<string, string>>) => http.Credentials>,
  Gives<typeof http.bearerCredentials, (tokens: http.TokenSource) => http.Credentials>,
];

export type Transports = [
  Gives<
    typeof http.createTransport,
    (config: {
      profile: http.ProviderProfile;
      options: http.ClientOptions & { baseUrl: string };
      credentials: http.Credentials;
    }) => http.Transport
  >,
  Takes<
    http.TransportConfig,
    {
      profile: http.ProviderProfile;
      options: http.ClientOptions & { baseUrl: string };
      credentials: http.Credentials;
    }
  >,
  Gives<http.Transport, TransportShape>,
  Takes<http.CallInput, CallInputShape>,
];

export type Values = [
  Takes<
    http.RequestSchema,
    {
      '~standard': { validate: (value: unknown) => { issues?: { message: string; path?: PropertyKey[] }[] } };
    }
  >,
  Gives<typeof http.schemaIssues, (schema: http.RequestSchema, value: unknown) => readonly http.Issue[]>,
  Gives<typeof http.copyPlainJson, (value: unknown) => { copy: unknown; issues: readonly http.Issue[] }>,
  Gives<typeof http.isPlainObject, (value: unknown) => value is Record<string, unknown>>,
  Gives<typeof http.ask, <Answer>(question: () => Answer) => Answer | undefined>,
  Gives<typeof http.isObject, (value: unknown) => value is Record<string, unknown>>,
  Gives<typeof http.memberOf, (value: unknown, name: string) => unknown>,
  Gives<typeof http.ownMembers, <Parts extends object[]>(...parts: Parts) => Parts[0]>,
  Gives<typeof http.isHeaderSafeToken, (value: unknown) => value is string>,
  Gives<typeof http.memberPath, (parent: string, member: string | number) => string>,
  Gives<
    typeof http.queryPairs,
    (query: Readonly<Record<string, number | undefined>> | undefined) => [string, string][] | undefined
  >,
  Gives<typeof http.rule, <Value>(holds: (value: Value) => boolean, text: string) => http.OptionRule>,
  Gives<typeof http.oneOf, (texts: readonly string[]) => http.OptionRule>,
];
