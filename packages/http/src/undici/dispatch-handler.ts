import { ownProperty } from '@customer-bridge/http';
import { DispatcherBody, type DispatchController } from './dispatcher-body.js';
import { decodeBody } from './decode-body.js';

type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>;

/** The callbacks of a dispatcher for one request, as undici 7 and 8 name them. */
interface DispatchHandler {
  onRequestStart(controller: DispatchController): void;
  onResponseStart(controller: DispatchController, status: number, headers: AnswerHeaders): void;
  onResponseData(controller: DispatchController, chunk: Uint8Array): void;
  onResponseEnd(): void;
  onResponseError(controller: DispatchController | undefined, error: Error): void;
  onRequestUpgrade(): void;
}

const statusesWithoutBody = [204, 205, 304];

/** Creates the callbacks that make the answer of one request, and end the request when the signal aborts. */
export function createDispatchHandler(
  signal: AbortSignal,
  resolve: (answer: Response) => void,
  reject: (reason: unknown) => void,
): DispatchHandler {
  let request: DispatchController | undefined;
  let body: DispatcherBody | undefined;

  const fail = (error: Error): void => {
    signal.removeEventListener('abort', leave);
    reject(error);
    body?.fail(error);
  };
  const leave = (): void => {
    request?.abort(signal.reason as Error);
    // It may still wait for a connection: then there is no request to end yet.
    fail(signal.reason as Error);
  };
  signal.addEventListener('abort', leave);

  return {
    onRequestStart(controller) {
      request = controller;
      if (signal.aborted) controller.abort(signal.reason as Error);
    },
    onResponseStart(controller, status, headers) {
      // More than one head arrives if the provider sends 103 or 100 first.
      if (status < 200) return;
      body = new DispatcherBody(controller);
      const isEmpty = statusesWithoutBody.includes(status);
      try {
        resolve({
          status,
          ok: status <= 299,
          redirected: false,
          headers: toHeaders(headers),
          body: isEmpty ? null : decodeBody(body, textOf(headers, 'content-encoding') ?? ''),
          bodyUsed: false,
        } as unknown as Response);
      } catch (error) {
        controller.abort(error as Error);
      }
    },
    onResponseData: (_controller, chunk) => body!.push(chunk),
    onResponseEnd() {
      signal.removeEventListener('abort', leave);
      body!.end();
    },
    onResponseError: (_controller, error) => fail(error),
    // Dispatchers require this callback. No request of a client upgrades to another protocol.
    onRequestUpgrade: () => fail(new Error('upgraded')),
  };
}

function toHeaders(headers: AnswerHeaders): Pick<Headers, 'get'> & Iterable<[string, string]> {
  return {
    get: (name) => textOf(headers, name.toLowerCase()) ?? null,
    *[Symbol.iterator]() {
      for (const name of Object.keys(headers)) yield [name, textOf(headers, name)!];
    },
  };
}

function textOf(headers: AnswerHeaders, name: string): string | undefined {
  const value = ownProperty(headers, name) as string | readonly string[] | undefined;
  return typeof value === 'object' ? value.join(', ') : value;
}
