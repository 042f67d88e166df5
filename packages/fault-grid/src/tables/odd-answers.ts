import { hostileProxy, secret, throwing } from './hostile-values.js';

/** Things that are no answer, or an odd one. */
export const oddAnswers: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  'a text': () => secret,
  'an empty object': () => ({}),
  'half an answer': () => ({ status: 200, ok: true }),
  'headers that cannot be asked': () => ({ ...fields(200), headers: { get: secret } }),
  'an answer without a body stream': () => ({ ...fields(200), body: undefined }),
  'an answer with a text for a body': () => ({ ...fields(200), body: secret }),
  'an answer with a status in words': () => ({ ...fields('200'), body: null }),
  'an error answer': () => Response.error(),
  'an answer without a body': () => new Response(null),
  'a body that was read': () => {
    const response = new Response(secret);
    void response.text();
    return response;
  },
  'a body that somebody else reads': () => {
    const response = new Response(secret);
    response.body!.getReader();
    return response;
  },
  'a body that fails': () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error(secret)) })),
  'a body that fails with nothing': () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error() })),
  'getters that throw': throwing,
  'a proxy that throws': hostileProxy,
};

function fields(status: unknown): object {
  return { status, ok: true, headers: new Headers(), type: 'basic', redirected: false };
}
