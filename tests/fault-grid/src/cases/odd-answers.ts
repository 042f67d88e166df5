import { Readable } from 'node:stream';
import type { ErrorCode } from '@customer-bridge/yuno-client';
import { hostileProxy, secret, throwing } from './hostile-values.js';

/** Things that are no answer, or an odd one, and what the call ends in: a mistake in the injected fetch, mostly. */
export const oddAnswers: Readonly<
  Record<string, { readonly answer: () => unknown; readonly code: ErrorCode }>
> = {
  nothing: { answer: () => undefined, code: 'configuration' },
  null: { answer: () => null, code: 'configuration' },
  'a text': { answer: () => secret, code: 'configuration' },
  'an empty object': { answer: () => ({}), code: 'configuration' },
  'half an answer': { answer: () => ({ status: 200, ok: true }), code: 'configuration' },
  'headers that cannot be asked': {
    answer: () => ({ ...fields(200), headers: { get: secret } }),
    code: 'configuration',
  },
  'an answer without a body stream': {
    answer: () => ({ ...fields(200), body: undefined }),
    code: 'configuration',
  },
  'an answer with a text for a body': {
    answer: () => ({ ...fields(200), body: secret }),
    code: 'configuration',
  },
  "an answer with a stream of Node's own for a body": {
    answer: () => ({ ...fields(200), body: Readable.from([secret]) }),
    code: 'configuration',
  },
  'an answer with a status in words': {
    answer: () => ({ ...fields('200'), body: null }),
    code: 'invalid_response',
  },
  // Without a status it reads as the redirect that a browser hides.
  'an error answer': { answer: () => Response.error(), code: 'redirected' },
  'an answer without a body': { answer: () => new Response(null), code: 'invalid_response' },
  'a body that was read': {
    answer: () => {
      const response = new Response(secret);
      void response.text();
      return response;
    },
    code: 'configuration',
  },
  'a body that somebody else reads': {
    answer: () => {
      const response = new Response(secret);
      response.body!.getReader();
      return response;
    },
    code: 'configuration',
  },
  'a body that fails': {
    answer: () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error(secret)) })),
    code: 'network',
  },
  'a body that fails with nothing': {
    answer: () => new Response(new ReadableStream({ pull: (controller) => controller.error() })),
    code: 'network',
  },
  'getters that throw': { answer: throwing, code: 'network' },
  'a proxy that throws': { answer: hostileProxy, code: 'network' },
};

function fields(status: unknown): object {
  return { status, ok: true, headers: new Headers(), type: 'basic', redirected: false };
}
