import { describe, expect, it, vi } from 'vitest';
import { type BridgeEvent, emit } from '../../src/transport/events.js';

const event: BridgeEvent = { type: 'login', provider: 'example', operation: 'login' };

describe('telling a listener', () => {
  it('calls it with the event', () => {
    const listener = vi.fn<(event: BridgeEvent) => void>();
    emit(listener, event);
    expect(listener).toHaveBeenCalledExactlyOnceWith(event);
  });

  it('does nothing where there is none', () => {
    expect(() => emit(undefined, event)).not.toThrow();
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('log is full');
      },
    ],
    [
      'throws nothing',
      () => {
        throw undefined;
      },
    ],
    ['rejects', () => Promise.reject(new Error('log is full'))],
    ['returns something', () => 'thanks'],
  ])('does not mind that it %s', async (_case, listener) => {
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    expect(emit(listener, event)).toBeUndefined();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
