/** Names that some reader of options, of messages or of descriptors looks up. */
export const pollutedNames: readonly string[] = `
  0 aborted accept accessToken added answer api-key apiKey attempts auth authorization baseUrl body
  bodySerializer cache cause code configurable content-type credentials data deadlineMs dispatcher
  duplex email enumerable environment error errorOf failure fetch first_name firstName header headers
  host id idempotent issues json keepalive login maxAttempts maxResponseBytes method middleware mode
  name onEvent onRequest outcome params parseAs password path pathSerializer privateSecretKey provider
  publicApiKey query querySerializer redirect referrer Request requestId requestIdHeader requestInitExt
  response retryable retryAfterMs returnsErrors signal status statusText text timeoutMs toJSON token
  type undefined url validate value writable x-evil
`
  .trim()
  .split(/\s+/);
