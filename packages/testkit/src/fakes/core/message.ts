/** A request as it reached the fake, over whichever way. */
export interface FakeRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly signal: AbortSignal | undefined;
}

/** What the fake answers. `body` is the text that is sent; absent: no body. */
export interface FakeResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Handlers one request; `'reset'` stands for a connection that is lost without an answer. */
export type RequestHandler = (call: FakeRequest) => Promise<FakeResponse | 'reset'>;

/** An answer that carries JSON, or nothing where `value` is undefined. */
export function jsonResponse(status: number, value?: unknown): FakeResponse {
  if (value === undefined) return { status, headers: {} };
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
