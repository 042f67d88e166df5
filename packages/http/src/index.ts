export { tryOrUndefined } from './util/try-or-undefined.js';
export { BridgeError } from './errors/bridge-error.js';
export type { BridgeErrorDetails, BridgeErrorJson, Issue, Outcome } from './errors/bridge-error.js';
export { baseUrlRule, normalizeBaseUrl, versionedBaseUrlRule } from './options/base-url.js';
export { rejectInput } from './errors/create-bridge-error.js';
export { accessTokenCredentials, accessTokenRule } from './auth/access-token.js';
export { basic } from './auth/basic.js';
export { clientCredentials } from './auth/client-credentials.js';
export type { ClientCredentials } from './auth/client-credentials.js';
export { fixedCredentials, withHeaders } from './auth/credentials.js';
export type { Credential, Credentials, RequestToSign } from './auth/credentials.js';
export { hmacSha256 } from './auth/hmac.js';
export { loginCredentials } from './auth/login-credentials.js';
export { operationCredentials } from './auth/operation-credentials.js';
export { signedCredentials } from './auth/signed-credentials.js';
export type { SignRequest } from './auth/signed-credentials.js';
export { encodeRequests } from './request/encode-requests.js';
export { formBody } from './request/form-body.js';
export type { FormStyle } from './request/form-body.js';
export { jsonBody } from './request/json-body.js';
export { styledQuery } from './request/query-styles.js';
export type { QueryStyle } from './request/query-styles.js';
export type { BodyEncoder, QueryEncoder, RequestForm } from './request/request-encoding.js';
export { readClientOptions } from './options/client-options.js';
export { readEnvironment } from './options/read-environment-variable.js';
export type { ErrorCode } from './provider/error-code.js';
export type {
  BridgeEvent,
  EventListener,
  LoginEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './transport/events.js';
export { isHeaderSafeToken } from './util/header-value.js';
export { isObject, ownProperty } from './util/json.js';
export { propertyPath } from './util/property-path.js';
export { parameterIssues } from './provider/parameter-issues.js';
export { fillPath } from './transport/request-path.js';
export type { Operation, Operations } from './provider/operation-table.js';
export { oneOf, rule } from './options/option-rule.js';
export type { OptionRule, OptionRules } from './options/option-rule.js';
export { defaultLimits } from './options/default-limits.js';
export { optionRules, readOptions } from './options/options.js';
export type { CallOptions, ClientOptions, Fetch, HeaderValues } from './options/options.js';
export { mergeOwn } from './util/null-prototype.js';
export { copyJson, isPlainObject } from './util/copy-json.js';
export { isResource } from './provider/provider-config.js';
export type { ResponseCheck, ProviderConfig } from './provider/provider-config.js';
export { serverOnly } from './options/server-only.js';
export { schemaIssues } from './util/standard-schema.js';
export type { RequestSchema } from './util/standard-schema.js';
export { nonEmptySchema, textSchema } from './util/text-schema.js';
export { addId } from './util/add-id.js';
export type { LastingToken, Token } from './auth/token-cache.js';
export { createTransport } from './transport/transport.js';
export type { CallInput, Transport, TransportConfig } from './transport/transport.js';
export type { AnswerOf, InputOf } from './transport/typed-operation.js';
