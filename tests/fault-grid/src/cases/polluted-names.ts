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

/**
 * Those on which the runtime's own fetch may trip, with or without a client. The one of Node 20 and 22 queues requests
 * in a list with holes: when a connection ends, it takes what stands at `Object.prototype[0]` for a request, and throws
 * where no caller can catch it.
 */
export const namesThatTripRuntimes: readonly string[] = ['0'];
