import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { onAbort } from '../../src/time/on-abort.js';

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

describe('onAbort', () => {
  it('calls everyone back who waits, once', () => {
    const controller = new AbortController();
    const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()];
    onAbort(controller.signal, first);
    onAbort(controller.signal, second);
    expect(first).not.toHaveBeenCalled();
    controller.abort();
    controller.abort();
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
  });

  it('heeds a signal that forwards its listeners to another one', () => {
    const controller = new AbortController();
    const inner = controller.signal;
    const signal = {
      get aborted() {
        return inner.aborted;
      },
      addEventListener: inner.addEventListener.bind(inner),
      removeEventListener: inner.removeEventListener.bind(inner),
    } as unknown as AbortSignal;
    const [staying, gone] = [vi.fn<() => void>(), vi.fn<() => void>()];
    onAbort(signal, staying);
    onAbort(signal, gone)();
    controller.abort();
    expect(staying).toHaveBeenCalledOnce();
    expect(gone).not.toHaveBeenCalled();
  });

  it('keeps one listener however many wait, and none when nobody does', () => {
    const { signal } = new AbortController();
    const stops = Array.from({ length: 100 }, () => onAbort(signal, () => {}));
    expect(listeners(signal)).toBe(1);
    stops.slice(1).forEach((stop) => stop());
    expect(listeners(signal)).toBe(1);
    stops[0]!();
    expect(listeners(signal)).toBe(0);
  });

  it('does not mind that those who are called back stop waiting', () => {
    const controller = new AbortController();
    const calls: string[] = [];
    const stopFirst = onAbort(controller.signal, () => {
      calls.push('first');
      stopFirst();
    });
    const stopSecond = onAbort(controller.signal, () => {
      calls.push('second');
      stopSecond();
    });
    controller.abort();
    expect(calls).toEqual(['first', 'second']);
    expect(listeners(controller.signal)).toBe(0);
  });
});
