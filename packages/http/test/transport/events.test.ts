import { describe, expect, it, vi } from 'vitest';
import { type BridgeEvent, createCallId, emit } from '../../src/transport/events.js';

const event: BridgeEvent = { type: 'login', provider: 'example', callId: 'call-1', operation: 'login' };

describe('emit', () => {
  const fail = () => {
    throw undefined;
  };
  it.each<[string, (event: BridgeEvent) => unknown]>([
    ['throws', fail],
    ['rejects', () => Promise.reject(new Error('log is full'))],
    ['returns something', () => 'thanks'],
  ])('calls a listener with the event, and does not mind that it %s', async (_case, given) => {
    const listener = vi.fn<(event: BridgeEvent) => unknown>(given);
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    expect(emit(listener, event)).toBeUndefined();
    expect(listener).toHaveBeenCalledExactlyOnceWith(event);
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

  it('names another process otherwise', async () => {
    const id = createCallId();
    vi.resetModules();
    const other = await import('../../src/transport/events.js');
    expect(other.createCallId().split('-')[0]).not.toBe(id.split('-')[0]);
  });
});
