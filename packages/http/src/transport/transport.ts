import { isBrowser } from '#runtime';
import { headerIssues } from '../options/header-issues.js';
import type { AttemptResult, OutgoingRequest } from './send-request.js';
import type { BridgeError, Issue } from '../errors/bridge-error.js';
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
import { tryOrUndefined } from '../util/try-or-undefined.js';
import { NullPrototype, mergeOwn } from '../util/null-prototype.js';
import { copyJson, isPlainObject } from '../util/copy-json.js';
import type { ProviderConfig } from '../provider/provider-config.js';
import { fillPath, queryString } from './request-path.js';
import type { BodyEncoder, RequestForm } from '../request/request-form.js';
import type { AnswerOf, AnyOperations, InputOf } from './typed-operation.js';
import { createRetryBudget } from '../time/retry-budget.js';
import { createGate } from './gate.js';
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

/** Creates the transport of one client, with a retry budget and a gate of its own. */
export function createTransport<Operations = AnyOperations>({
  config,
  options,
  credentials,
}: TransportConfig): Transport<Operations> {
  const { name, operations, requests } = mergeOwn(config);
  const { baseUrl } = options;
  const rules = optionRules(config.reservedHeaders).call;
  const fixedHeaders = lowerCased({
    accept: 'application/json',
    // Browsers set their own user agent, and do not let a page change it.
    'user-agent': isBrowser ? undefined : config.userAgent,
  });
  const budget = createRetryBudget();
  const gate = createGate(options.maxConcurrent ?? defaultLimits.maxConcurrent);
  // Looked up for each call, so that a fetch that is installed later (a mock, an instrumented one) is used.
  const fetch: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));

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
    throwIfAny(otherIssues.length > 0 ? [...issues, ...otherIssues] : issues, operation);
    return path;
  };

  /** Calls a header function, once for each call; the deadline covers it. */
  const readHeaders = async (
    headers: CallOptions['headers'],
    operation: string,
  ): Promise<HeaderValues | undefined> => {
    if (typeof headers !== 'function') return headers;
    let given: unknown;
    try {
      given = await headers();
    } catch {
      throwIfAny([{ path: 'headers', message: 'failed: the function threw' }], operation, 'configuration');
    }
    const copy = tryOrUndefined(() => (isPlainObject(given) ? { ...given } : undefined));
    throwIfAny(headerIssues(copy, config.reservedHeaders), operation, 'configuration');
    return copy as HeaderValues;
  };

  // The settings of calls without options of their own.
  const clientSettings = mergeOwn(defaultLimits, options, { budget, gate, credentials, fetch });
  const clientHeaders = options.headers;
  const json = { 'content-type': 'application/json' };
  const merged = (
    client: HeaderValues | undefined,
    call: HeaderValues | undefined,
    hasBody: boolean,
    operation?: HeaderValues,
    constant?: HeaderValues,
  ): Headers =>
    Object.assign(
      new NullPrototype(),
      lowerCased(client),
      lowerCased(call),
      hasBody && json,
      lowerCased(operation),
      fixedHeaders,
      lowerCased(constant),
    ) as Headers;
  // The headers of most calls, merged once.
  const usual =
    typeof clientHeaders === 'function'
      ? undefined
      : {
          withBody: merged(clientHeaders, undefined, true),
          without: merged(clientHeaders, undefined, false),
        };

  const sendAs = (
    operation: string,
    own: (CallOptions & Pick<CallSettings, 'returnsErrors'>) | undefined,
    url: string,
    headers: HeaderValues | undefined,
    body: string | null | (() => Promise<string>),
  ): Promise<AttemptResult> => {
    // An absent option is no property at all, so that merging it does not replace the client's.
    const hasOwn = own && Object.keys(own).length > 0;
    const settings = (hasOwn ? mergeOwn(clientSettings, own) : clientSettings) as unknown as CallSettings;
    const constant = formOf(operation)?.headers;
    const isUsual = !own?.headers && !headers && !constant && typeof body !== 'function';
    const request: OutgoingRequest | (() => Promise<OutgoingRequest>) =
      usual && isUsual
        ? { url, headers: body === null ? usual.without : usual.withBody, body }
        : async () => {
            const client = await readHeaders(clientHeaders, operation);
            const call = await readHeaders(own?.headers, operation);
            return {
              url,
              headers: merged(client, call, typeof body === 'string', headers, constant),
              body: typeof body === 'function' ? (await body()) || null : body,
            };
          };
    return sendWithRetry(config, operation, request, settings);
  };

  const readBody = async (made: Request, operation: string): Promise<string> => {
    try {
      return await made.text();
    } catch {
      throw rejectBody(operation);
    }
  };
  const rejectBody = (operation: string): BridgeError =>
    rejectInput('invalid_request', name, operation, [{ path: 'body', message: 'cannot be read' }]);

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
      const answer = await sendAs(operation, callOptions && own, url, header, body);
      return answer.json as AnswerOf<Operations[Id]>;
    },

    openapiFetchOptions: {
      baseUrl,
      bodySerializer: (body) => serialized(body),
      pathSerializer: (path, values) => filledPath(path, values),
      fetch: async (made) => {
        const { url, signal } = made;
        const operation = findOperation(operations, made.method, url, baseUrl);
        throwIfAny(operation ? [] : [{ path: 'url', message: 'must be of an operation' }]);
        const headers = Object.fromEntries(made.headers);
        // Read under the deadline: a body may be a stream that never ends, or fails.
        const body = made.body === null ? null : () => readBody(made, operation!);
        const own = { signal, returnsErrors: true };
        const { response, text } = await sendAs(operation!, own, url, headers, body);
        return toOpenapiFetchResponse(response!, text);
      },
    },
  };
}

type Headers = Record<string, string>;

/** The headers under their lower-case names, without those that are `undefined`. */
function lowerCased(headers: HeaderValues | undefined): Headers | undefined {
  if (!headers) return undefined;
  const own = new NullPrototype();
  for (const name of Object.keys(headers)) {
    if (headers[name] !== undefined) own[name.toLowerCase()] = headers[name];
  }
  return own as Headers;
}
