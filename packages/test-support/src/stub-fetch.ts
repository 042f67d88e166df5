import { type Mock, vi } from 'vitest';

type StubbedFetch = (url: string, init: RequestInit) => Promise<Response>;

/** One prepared response. */
export type Answer = () => Promise<Response>;

/** A response with a JSON body, or with none. */
export function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Answer {
  return async () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

/** A request that a stub received, its body parsed. */
export interface SentRequest {
  /** `GET https://api.example.com/customers` */
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export function sentRequest(url: string, { method, headers, body }: RequestInit): SentRequest {
  return {
    line: `${method} ${url}`,
    headers: { ...(headers as Record<string, string>) },
    body: typeof body === 'string' ? (JSON.parse(body) as unknown) : body,
  };
}

/** A `fetch` that gives one response after the other, and the last one for ever. `requests` holds what `record` returns for each call. */
export function stubFetch<Request>(
  answers: readonly StubbedFetch[],
  record: (url: string, init: RequestInit) => Request,
): { fetch: Mock<StubbedFetch>; requests: Request[] } {
  const requests: Request[] = [];
  const fetch = vi.fn<StubbedFetch>((url, init) => {
    requests.push(record(url, init));
    return answers[Math.min(requests.length, answers.length) - 1]!(url, init);
  });
  return { fetch, requests };
}
