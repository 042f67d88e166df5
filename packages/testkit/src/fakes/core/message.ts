/** A request to a fake, in process or over HTTP. */
export interface FakeRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly signal: AbortSignal | undefined;
}

/** The response of a fake. `body` is the text that is sent; absent: no body. */
export interface FakeResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Handles one request; `'reset'` stands for a connection that is lost without a response. */
export type RequestHandler = (call: FakeRequest) => Promise<FakeResponse | 'reset'>;

/** A JSON response, or one without a body if `value` is undefined. */
export function jsonResponse(status: number, value?: unknown): FakeResponse {
  if (value === undefined) return { status, headers: {} };
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** The media type of a body, in lower case and without its parameters. */
export function mediaTypeOf(headers: FakeRequest['headers']): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase();
}
