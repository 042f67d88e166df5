import type { Issue } from './bridge-error.js';
import { refusal } from './call-error.js';
import { type Credentials, noCredentials } from './credentials.js';
import { isObject } from './json.js';
import { lightClientOptions, lightInit, lightResponse, type SendLight } from './light-fetch.js';
import { findOperation } from './operation.js';
import {
  type CallOptions,
  type ClientOptions,
  defaultLimits,
  type Fetch,
  optionRules,
  readOptions,
} from './options.js';
import { ordinaryResponse, pathBelow } from './ordinary-response.js';
import { ownMembers } from './own-members.js';
import { copyPlainJson } from './plain-json.js';
import type { ProviderProfile } from './provider.js';
import { createRetryBudget } from './retry-budget.js';
import { type CallSettings, send } from './send.js';
import { type RequestSchema, schemaIssues } from './standard-schema.js';
import { namesItself } from './user-agent.js';

/** What a transport is made of. */
export interface TransportConfig {
  readonly profile: ProviderProfile;
  /** Origin and path without a trailing slash, as `normalizeBaseUrl` returns it. */
  readonly baseUrl: string;
  /** Options that `readClientOptions` let pass. */
  readonly options: ClientOptions;
  readonly credentials: Credentials;
}

/** What a method of a client does with its input on the way to openapi-fetch. */
export interface Call {
  /** Refuses the call before any I/O if there are issues. */
  check(issues: readonly Issue[]): void;
  /**
   * A copy of the request body: plain JSON data, and what the provider's description allows.
   *
   * @param added Members that the method itself sets; the caller's value must not hold them.
   */
  body<Value extends object, Added extends object = object>(
    value: Value,
    schema: RequestSchema,
    added?: Added,
  ): Value & Added;
  /** Request options for openapi-fetch that send the request as this call. */
  init<T extends object>(init: T): T;
}

/** The way of all calls of one client to its provider. */
export interface Transport {
  /** Runs one method of the client: its options are checked, and it rejects with nothing but a `BridgeError`. */
  call<T>(operationId: string, options: CallOptions | undefined, run: (call: Call) => Promise<T>): Promise<T>;
  /** Options of the openapi-fetch client that the methods use. */
  readonly light: { readonly baseUrl: string };
  /** Options of an ordinary openapi-fetch client, for requests made by hand: an HTTP error is a response, not thrown. */
  readonly ordinary: {
    readonly baseUrl: string;
    readonly fetch: (request: Request) => Promise<Response>;
    readonly bodySerializer: (body: unknown) => string;
  };
  /** Refuses a request made by hand before any I/O if there are issues. */
  check(issues: readonly Issue[]): void;
}

/** Creates the transport of one client, with a retry budget of its own. */
export function createTransport({ profile, baseUrl, options, credentials }: TransportConfig): Transport {
  const rules = optionRules(profile.ownHeaders).call;
  const budget = createRetryBudget();
  // Late-bound: a fetch that is installed later (a mock, an instrumented one) is the one that is called.
  const fetch: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const clientHeaders = lowerCased(options.headers);
  const ownHeaders = {
    accept: 'application/json',
    ...(namesItself() ? { 'user-agent': profile.userAgent } : {}),
  };

  // An option that was not given is not there: each layer covers only what it says.
  const settingsOf = (operationId: string, own: CallOptions): CallSettings =>
    ownMembers(defaultLimits, options, own, {
      fetch,
      credentials: operationId === profile.login ? noCredentials : credentials,
      budget,
    }) as unknown as CallSettings;

  const headersOf = (...own: Readonly<Record<string, string>>[]): Record<string, string> =>
    ownMembers(clientHeaders, ...own, ownHeaders);

  const checkFor =
    (operationId?: string) =>
    (issues: readonly Issue[]): void => {
      if (issues.length > 0) throw refusal('invalid_request', profile.name, operationId, issues);
    };

  const call: Transport['call'] = async (operationId, callOptions, run) => {
    const { options: own, issues } = readOptions<CallOptions>(callOptions, rules);
    if (issues.length > 0) throw refusal('configuration', profile.name, operationId, issues);
    const settings = settingsOf(operationId, own);
    const callHeaders = lowerCased(own.headers);
    const check = checkFor(operationId);

    const sendLight: SendLight = async ({ url, method, body = null }, requestHeaders) => {
      const headers = headersOf(callHeaders, requestHeaders);
      const { error, json } = await send(profile, operationId, { url, method, headers, body }, settings);
      if (error !== undefined) throw error;
      return lightResponse(json);
    };
    return run({
      check,
      body: (value, schema, added) =>
        checkedBody(value, added, settings.validate === 'off' ? undefined : schema, check),
      init: (init) => lightInit(init, baseUrl, sendLight),
    });
  };

  const ordinaryFetch = async (made: Request): Promise<Response> => {
    const { url, method, headers, signal } = made;
    const path = pathBelow(baseUrl, url);
    const operationId = path === undefined ? undefined : findOperation(profile.operations, method, path);
    if (operationId === undefined) {
      const message = 'must be an operation of this provider, at the base URL of the client';
      throw refusal('invalid_request', profile.name, undefined, [{ path: 'url', message }]);
    }
    const body = (await made.text()) || null;
    const request = { url, method, headers: headersOf(Object.fromEntries(headers)), body };
    const { error, response, text } = await send(
      profile,
      operationId,
      request,
      settingsOf(operationId, { signal }),
    );
    if (
      error !== undefined &&
      !(response !== undefined && response.status >= 400 && error.code !== 'aborted')
    )
      throw error;
    return ordinaryResponse(response!, text!);
  };

  return {
    call,
    check: checkFor(),
    light: lightClientOptions(baseUrl),
    ordinary: {
      baseUrl,
      fetch: ordinaryFetch,
      bodySerializer: (body) => JSON.stringify(checkedBody(body as object, undefined, undefined, checkFor())),
    },
  };
}

function checkedBody<Value extends object, Added extends object>(
  value: Value,
  added: Added | undefined,
  schema: RequestSchema | undefined,
  check: (issues: readonly Issue[]) => void,
): Value & Added {
  const { copy, issues } = copyPlainJson(value);
  check(issues);
  if (!isObject(copy)) check([{ path: '', message: 'must be a plain object' }]);
  const names = Object.keys(added ?? {}).filter((name) => Object.hasOwn(copy as object, name));
  check(names.map((path) => ({ path, message: 'must not be among the changes' })));
  const body = ownMembers(added ?? {}, copy as object);
  if (schema !== undefined) check(schemaIssues(schema, body));
  return body as Value & Added;
}

function lowerCased(headers: CallOptions['headers']): Record<string, string> {
  const entries = Object.entries(headers ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value!]));
}
