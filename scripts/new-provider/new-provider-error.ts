/** Why no provider was added; the message is for the person who asked for one. Nothing has been written then. */
export class NewProviderError extends Error {
  override readonly name = 'NewProviderError';
}
