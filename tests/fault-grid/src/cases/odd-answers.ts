import { Readable } from 'node:stream';
import type { ErrorCode } from '@customer-bridge/yuno-client';
import { hostileProxy, secret, throwing } from './hostile-values.js';

/** Things that are no answer, or an odd one, and what the call ends in: a mistake in the injected fetch, mostly. */
export const oddAnswers: Readonly<Record<string, readonly [answer: () => unknown, code: ErrorCode]>> = {
  nothing: [() => undefined, 'configuration'],
  'a text': [() => secret, 'configuration'],
  'half an answer': [() => ({ status: 200, ok: true }), 'configuration'],
  'headers that cannot be asked': [() => fields({ headers: { get: secret } }), 'configuration'],
  'an answer without a body stream': [() => fields({ body: undefined }), 'configuration'],
  'an answer with a text for a body': [() => fields({ body: secret }), 'configuration'],
  "an answer with a stream of Node's own for a body": [
    () => fields({ body: Readable.from([secret]) }),
    'configuration',
  ],
  'an answer with a status in words': [() => fields({ status: '200', body: null }), 'invalid_response'],
  // Without a status it reads as the redirect that a browser hides.
  'an error answer': [() => Response.error(), 'redirected'],
  'an answer without a body': [() => new Response(null), 'invalid_response'],
  'a body that somebody else reads': [() => readElsewhere(new Response(secret)), 'configuration'],
  'a body that fails': [() => failing(new Error(secret)), 'network'],
  'a body that fails with nothing': [() => failing(undefined), 'network'],
  'getters that throw': [throwing, 'network'],
  'a proxy that throws': [hostileProxy, 'network'],
};

const fields = (own: object): object => ({
  status: 200,
  ok: true,
  headers: new Headers(),
  type: 'basic',
  redirected: false,
  ...own,
});

const failing = (reason: unknown): Response =>
  new Response(new ReadableStream({ pull: (controller) => controller.error(reason) }));

function readElsewhere(response: Response): Response {
  response.body!.getReader();
  return response;
}
