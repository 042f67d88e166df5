import { describe, expect, it } from 'vitest';
import { DispatcherBody } from '../../src/undici/dispatcher-body.js';

/** A body, and what it asked of its connection. */
function bodyWithCalls(onResume: (body: DispatcherBody) => void = () => {}) {
  const calls: string[] = [];
  const body: DispatcherBody = new DispatcherBody({
    abort: ({ message }) => void calls.push(`abort: ${message}`),
    pause: () => void calls.push('pause'),
    resume: () => {
      calls.push('resume');
      onResume(body);
    },
  });
  return { body, calls };
}

const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(1);

describe('DispatcherBody', () => {
  it('is read chunk by chunk, and then is done', async () => {
    const { body, calls } = bodyWithCalls();
    expect(body.locked).toBe(false);
    const reader = body.getReader();
    expect(body.locked).toBe(true);
    body.push(bytes(1));
    body.push(bytes(2));
    body.end();
    expect([await reader.read(), await reader.read(), await reader.read()]).toEqual([
      { done: false, value: bytes(1) },
      { done: false, value: bytes(2) },
      { done: true, value: undefined },
    ]);
    expect(calls).toEqual([]);
  });

  it('gives a waiting reader the next chunk, an empty one aside, or the end', async () => {
    const { body } = bodyWithCalls();
    const reader = body.getReader();
    const chunk = reader.read();
    body.push(bytes(0));
    body.push(bytes(3));
    expect(await chunk).toEqual({ done: false, value: bytes(3) });
    const end = reader.read();
    body.end();
    expect(await end).toEqual({ done: true, value: undefined });
  });

  it('takes a chunk that comes while it asks for more', async () => {
    const { body } = bodyWithCalls((body) => body.push(bytes(1)));
    expect(await body.getReader().read()).toEqual({ done: false, value: bytes(1) });
  });

  it('pauses its connection over 64 KiB unread, and not before', async () => {
    const { body, calls } = bodyWithCalls();
    const reader = body.getReader();
    body.push(bytes(65_535));
    body.push(bytes(1));
    expect(calls).toEqual([]);
    body.push(bytes(1));
    expect(calls).toEqual(['pause']);
    for (let chunk = 0; chunk < 3; chunk++) await reader.read();
    // What was read no longer counts.
    body.push(bytes(65_536));
    expect(calls).toEqual(['pause']);
    await reader.read();
    void reader.read();
    expect(calls).toEqual(['pause', 'resume']);
  });

  it('fails the read that waits and every later one, whatever was unread', async () => {
    const { body } = bodyWithCalls();
    const reader = body.getReader();
    const waiting = reader.read();
    const reason = new Error('cut');
    body.fail(reason);
    body.fail(new Error('again'));
    await expect(waiting).rejects.toBe(reason);
    await expect(reader.read()).rejects.toBe(reason);
  });

  it('does not fail once it is over', async () => {
    const { body } = bodyWithCalls();
    body.push(bytes(1));
    body.end();
    body.fail(new Error('cut'));
    expect(await body.getReader().read()).toEqual({ done: false, value: bytes(1) });
  });

  it.each(['body', 'reader'] as const)(
    'ends its request when the %s is cancelled, unless it is over',
    async (which) => {
      const unfinished = bodyWithCalls();
      await (which === 'body' ? unfinished.body : unfinished.body.getReader()).cancel();
      expect(unfinished.calls).toEqual(['abort: cancelled']);
      const finished = bodyWithCalls();
      finished.body.end();
      await (which === 'body' ? finished.body : finished.body.getReader()).cancel();
      expect(finished.calls).toEqual([]);
    },
  );
});
