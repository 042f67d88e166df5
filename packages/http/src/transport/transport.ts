import type { AttemptResult, OutgoingRequest } from './send-request.js';
import type { Issue } from '../errors/bridge-error.js';
import { rejectInput } from '../errors/create-bridge-error.js';
import type { Credentials } from '../auth/credentials.js';
import { findOperation } from '../provider/operation-table.js';
import { notASegment, parameterIssues } from '../provider/parameter-issues.js';
import { defaultLimits } from '../options/default-limits.js';
import {
  type CallOptions,
  type ClientOptions,
  type Fetch,
  type HeaderValues,
  optionRules,
  readOptions,
} from '../options/options.js';
import { toOpenapiFetchResponse } from './openapi-fetch-response.js';
import { ownProperty } from '../util/json.js';
import { NullPrototype, mergeOwn } from '../util/null-prototype.js';
import { copyJson } from '../util/copy-json.js';
import type { ProviderConfig } from '../provider/provider-config.js';
import { createRequestHeaders } from './request-headers.js';
import { fillPath, queryString } from './request-path.js';
import type { BodyEncoder, RequestForm } from '../request/request-encoding.js';
import type { AnswerOf, AnyOperations, InputOf } from './typed-operation.js';
import { createRetryBudget } from '../time/retry-budget.js';
import { createThrottle } from './throttle.js';
import { type CallSettings, sendWithRetry } from './retry.js';
import { type RequestSchema, schemaIssues } from '../util/standard-schema.js';

/** The parts of a transport. */
export interface TransportConfig {
  /** Everything that is particular to the provider. */
  readonly config: ProviderConfig;
  /**
   * Options that `readClientOptions` accepted, with the base URL as `normalizeBaseUrl` returns it: origin and path without a
   * trailing slash.
   */
  readonly options: ClientOptions & { readonly baseUrl: string };
  /** Provides the credential of each request. */
  readonly credentials: Credentials;
}

/** The arguments of a client's method as parts of a request. A body that is not plain JSON data is refused. */
export type CallInput<Operation = AnyOperations[string]> = InputOf<Operation> & {
  /** Problems of the arguments: if there are any, the call is refused before any I/O. */
  readonly issues?: readonly Issue[];
  /** The schema of the body; present if the operation takes one. */
  readonly schema?: RequestSchema;
};

/**
 * Sends all requests of one client.
 *
 * @typeParam Operations The generated `operations` of the provider: with them the compiler checks the parameters, the body
 *   and the answer of every call against the description.
 */
export interface Transport<Operations = AnyOperations> {
  /**
   * Calls an operation, and resolves with the parsed body of its answer; with `undefined` if it documents no body.
   *
   * @throws BridgeError and nothing else.
   */
  call<Id extends keyof Operations & string>(
    operationId: Id,
    options: CallOptions | undefined,
    input: CallInput<Operations[Id]>,
  ): Promise<AnswerOf<Operations[Id]>>;
  /** Options of an openapi-fetch client, for requests through `api`: an HTTP error is returned as a response, not thrown. */
  readonly openapiFetchOptions: {
    readonly baseUrl: string;
    readonly fetch: (request: Request) => Promise<Response>;
    readonly bodySerializer: (body: unknown) => string;
    readonly pathSerializer: (path: string, values: Readonly<Record<string, unknown>>) => string;
  };
}

/** Creates the transport of one client, with a retry budget and a throttle of its own. */
export function createTransport<Operations = AnyOperations>({
  config,
  options,
  credentials,
}: TransportConfig): Transport<Operations> {
  const { name, operations, requests } = mergeOwn(config);
  const { baseUrl } = options;
  const rules = optionRules(config.reservedHeaders).call;
  const headers = createRequestHeaders(config, options.headers);
  // Looked up for each call, so that a fetch that is installed later (a mock, an instrumented one) is used.
  const fetch: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  // The settings of calls without options of their own.
  const clientSettings = mergeOwn(defaultLimits, options, {
    budget: createRetryBudget(),
    throttle: createThrottle(options.maxConcurrent ?? defaultLimits.maxConcurrent),
    credentials,
    fetch,
  });

  const throwIfAny = (
    issues: readonly Issue[],
    operation?: string,
    code: 'configuration' | 'invalid_request' = 'invalid_request',
  ): void => {
    if (issues.length > 0) throw rejectInput(code, name, operation, issues);
  };

  // Without a prototype: additions to Object.prototype must not become part of a request.
  const formOf = (operation: string): RequestForm | undefined => {
    const form = requests?.[operation];
    return form && mergeOwn(form);
  };

  const serialized = (
    value: unknown,
    operation?: string,
    schema?: RequestSchema,
    encode: BodyEncoder['encode'] = JSON.stringify,
  ): string => {
    const { copy, issues } = copyJson(value);
    throwIfAny(issues, operation);
    if (!(copy instanceof NullPrototype))
      throwIfAny([{ path: '', message: 'must be a plain object' }], operation);
    if (schema) throwIfAny(schemaIssues(schema, copy), operation);
    return encode(copy as Readonly<Record<string, unknown>>);
  };

  /** The path with its values filled in. `..` is refused: encoding cannot make it safe. */
  const filledPath = (
    template: string,
    values: unknown,
    operation?: string,
    otherIssues: readonly Issue[] = [],
  ): string => {
    const issues: Issue[] = [];
    const path = fillPath(template, (name) => {
      const value = ownProperty(values, name);
      const schema = config.pathParameters[`${operation} ${name}`] ?? config.pathParameters[name]!;
      const found = parameterIssues(name, value, schema, notASegment);
      issues.push(...found);
      return found.length > 0 ? '' : (value as string);
    });
    issues.push(...otherIssues);
    throwIfAny(issues, operation);
    return path;
  };

  /** Sends a request whose body is a text, none, or one that has to be read first. */
  const send = (
    operation: string,
    own: (CallOptions & Pick<CallSettings, 'returnsErrors'>) | undefined,
    url: string,
    given: HeaderValues | undefined,
    body: string | null | (() => Promise<string>),
    constant: HeaderValues | undefined,
  ): Promise<AttemptResult> => {
    // An absent option is no property at all, so that merging it does not replace the client's.
    const hasOwn = own && Object.keys(own).length > 0;
    const settings = (hasOwn ? mergeOwn(clientSettings, own) : clientSettings) as unknown as CallSettings;
    const { usual } = headers;
    const isUsual = !own?.headers && !given && !constant && typeof body !== 'function';
    const request: OutgoingRequest | (() => Promise<OutgoingRequest>) =
      usual && isUsual
        ? { url, headers: body === null ? usual.withoutBody : usual.withBody, body }
        : async () => ({
            url,
            headers: await headers.of(operation, typeof body === 'string', own?.headers, given, constant),
            body: typeof body === 'function' ? (await body()) || null : body,
          });
    return sendWithRetry(config, operation, request, settings);
  };

  return {
    call: async <Id extends keyof Operations & string>(
      operation: Id,
      callOptions: CallOptions | undefined,
      input: CallInput<Operations[Id]>,
    ) => {
      const { options: own, issues } = readOptions<CallOptions>(callOptions, rules);
      throwIfAny(issues, operation, 'configuration');
      // Inside, an operation is known by the table alone.
      const given = mergeOwn(input as CallInput);
      const { schema } = given;
      const path = filledPath(operations[operation]!.path, given.path, operation, given.issues);
      const form = formOf(operation);
      const isChecked = (own.validate ?? options.validate) !== 'off';
      const encoder = form?.body;
      const body = schema
        ? serialized(given.body, operation, isChecked ? schema : undefined, encoder?.encode)
        : null;
      const header = encoder ? { ...given.header, 'content-type': encoder.contentType } : given.header;
      const url = baseUrl + path + queryString(given.query, form?.query);
      const { json } = await send(operation, callOptions && own, url, header, body, form?.headers);
      return json as AnswerOf<Operations[Id]>;
    },

    openapiFetchOptions: {
      baseUrl,
      bodySerializer: (body) => serialized(body),
      pathSerializer: (path, values) => filledPath(path, values),
      fetch: async (made) => {
        const { url, signal } = made;
        const operation = findOperation(operations, made.method, url, baseUrl);
        throwIfAny(operation ? [] : [{ path: 'url', message: 'must be of an operation' }]);
        // Called under the deadline: a body may be a stream that never ends, or fails.
        const readBody = (): Promise<string> =>
          made.text().catch(() => {
            throw rejectInput('invalid_request', name, operation, [
              { path: 'body', message: 'cannot be read' },
            ]);
          });
        const { response, text } = await send(
          operation!,
          { signal, returnsErrors: true },
          url,
          Object.fromEntries(made.headers),
          made.body && readBody,
          formOf(operation!)?.headers,
        );
        return toOpenapiFetchResponse(response!, text);
      },
    },
  };
}
