import { describe, expect, it, vi } from 'vitest';
import { type BridgeEvent, createCallId, emit } from '../../src/transport/events.js';

const event: BridgeEvent = { type: 'login', provider: 'example', callId: 'call-1', operation: 'login' };

describe('emit', () => {
  it('calls the listener with the event', () => {
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

describe('createCallId', () => {
  it('returns another id each time, of the same process', () => {
    const ids = Array.from({ length: 100 }, createCallId);
    expect(new Set(ids).size).toBe(100);
    const [process] = ids[0]!.split('-');
    for (const id of ids) expect(id).toMatch(new RegExp(`^${process}-\\d+$`));
    expect(process).toMatch(/^[\da-z]{1,8}$/);
  });

  it('counts the calls', () => {
    const [first, second] = [createCallId(), createCallId()].map((id) => Number(id.split('-')[1]));
    expect(second).toBe(first! + 1);
  });

  it('names another process otherwise', async () => {
    const id = createCallId();
    vi.resetModules();
    const other = await import('../../src/transport/events.js');
    expect(other.createCallId().split('-')[0]).not.toBe(id.split('-')[0]);
  });
});
