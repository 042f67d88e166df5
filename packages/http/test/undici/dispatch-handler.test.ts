import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createDispatchHandler } from '../../src/undici/dispatch-handler.js';

/** A handler, and what it did with its request and its answer. */
function handlerWithCalls() {
  const aborted: Error[] = [];
  const request = { abort: (error: Error) => void aborted.push(error), pause: () => {}, resume: () => {} };
  const controller = new AbortController();
  const { signal } = controller;
  const results: { answer?: Response; error?: unknown }[] = [];
  const handler = createDispatchHandler(
    signal,
    (answer) => void results.push({ answer }),
    (error) => void results.push({ error }),
  );
  return {
    handler,
    request,
    aborted,
    results,
    abort: (reason: Error) => controller.abort(reason),
    listeners: () => getEventListeners(signal, 'abort').length,
  };
}

const reason = new Error('left');

describe('createDispatchHandler', () => {
  it('leaves no listener at the signal after an answer, or an error', () => {
    const answered = handlerWithCalls();
    answered.handler.onRequestStart(answered.request);
    answered.handler.onResponseStart(answered.request, 200, {});
    expect(answered.listeners()).toBe(1);
    answered.handler.onResponseEnd();
    expect(answered.listeners()).toBe(0);
    expect(answered.aborted).toEqual([]);

    const failed = handlerWithCalls();
    failed.handler.onResponseError(undefined, reason);
    expect(failed.listeners()).toBe(0);
    expect(failed.results).toEqual([{ error: reason }]);
  });

  it('rejects at once where the signal ends before there is a connection, and ends the request that then begins', () => {
    const { handler, request, aborted, results, abort } = handlerWithCalls();
    abort(reason);
    expect(results).toEqual([{ error: reason }]);
    handler.onRequestStart(request);
    expect(aborted).toEqual([reason]);
  });

  it('ends a request under way where the signal ends', () => {
    const { handler, request, aborted, results, abort } = handlerWithCalls();
    handler.onRequestStart(request);
    expect(aborted).toEqual([]);
    abort(reason);
    expect(aborted).toEqual([reason]);
    expect(results).toEqual([{ error: reason }]);
  });

  it('ends the request where the answer cannot be decoded', () => {
    const { handler, request, aborted, results } = handlerWithCalls();
    handler.onRequestStart(request);
    const codings = Array.from({ length: 6 }, () => 'gzip').join();
    handler.onResponseStart(request, 200, { 'content-encoding': codings });
    expect(aborted).toMatchObject([{ message: 'too many content codings' }]);
    expect(results).toEqual([]);
  });

  it('rejects where the connection becomes one of another protocol', () => {
    const { handler, results } = handlerWithCalls();
    handler.onRequestUpgrade();
    expect(results).toMatchObject([{ error: { message: 'upgraded' } }]);
  });
});
