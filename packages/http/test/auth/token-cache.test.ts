import { describe, expect, it, vi } from 'vitest';
import { createTokenSource } from '../../src/auth/token-cache.js';
import { useFakeTime } from '../support/fake-time.js';

useFakeTime();

/** Obtains tokens that the test hands out, one after the other. */
function handedOut() {
  const waiting: { give: (token: string) => void; deny: (error: Error) => void }[] = [];
  const obtain = vi.fn<() => Promise<string>>(
    () => new Promise((give, deny) => waiting.push({ give, deny })),
  );
  return {
    obtain,
    give: (token: string) => waiting.shift()!.give(token),
    deny: (error: Error) => waiting.shift()!.deny(error),
  };
}

describe('a token source', () => {
  it('obtains a token when it is first needed', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenSource(obtain);
    expect(obtain).not.toHaveBeenCalled();
    const token = tokens.get();
    expect(obtain).toHaveBeenCalledOnce();
    give('first');
    expect((await token).value).toBe('first');
  });

  it('keeps it', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenSource(obtain);
    const first = tokens.get();
    give('first');
    expect(await tokens.get()).toBe(await first);
    expect(obtain).toHaveBeenCalledOnce();
  });

  it('obtains one for any number of concurrent callers', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenSource(obtain);
    const callers = Array.from({ length: 1000 }, () => tokens.get());
    give('first');
    expect(new Set((await Promise.all(callers)).map(({ value }) => value))).toEqual(new Set(['first']));
    expect(obtain).toHaveBeenCalledOnce();
  });

  it('obtains another one after the current one was refused', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenSource(obtain);
    const first = tokens.get();
    give('first');
    tokens.refuse(await first);
    const second = tokens.get();
    give('second');
    expect((await second).value).toBe('second');
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('obtains one where 1,000 callers refuse the same token', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenSource(obtain);
    const first = tokens.get();
    give('first');
    const refused = await first;
    const callers = Array.from({ length: 1000 }, () => {
      tokens.refuse(refused);
      return tokens.get();
    });
    give('second');
    await Promise.all(callers);
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('does not throw away a token because its predecessor is refused late', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenSource(obtain);
    const first = tokens.get();
    give('first');
    tokens.refuse(await first);
    const second = tokens.get();
    give('second');
    await second;
    tokens.refuse(await first);
    expect((await tokens.get()).value).toBe('second');
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it('tells two tokens apart even where the provider sends the same text', async () => {
    const tokens = createTokenSource(async () => 'same');
    const first = await tokens.get();
    tokens.refuse(first);
    const second = await tokens.get();
    tokens.refuse(first);
    expect(await tokens.get()).toBe(second);
  });

  it('ignores a late refusal while the next token is on its way', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenSource(obtain);
    const first = tokens.get();
    give('first');
    tokens.refuse(await first);
    const second = tokens.get();
    tokens.refuse(await first);
    give('second');
    expect((await tokens.get()).value).toBe('second');
    expect((await second).value).toBe('second');
    expect(obtain).toHaveBeenCalledTimes(2);
  });
});

describe('an attempt to obtain a token that failed', () => {
  it('fails everyone who waits for it', async () => {
    const { obtain, deny } = handedOut();
    const tokens = createTokenSource(obtain);
    const callers = [tokens.get(), tokens.get()];
    const failure = new Error('refused');
    deny(failure);
    expect(await Promise.allSettled(callers)).toEqual([
      { status: 'rejected', reason: failure },
      { status: 'rejected', reason: failure },
    ]);
    expect(obtain).toHaveBeenCalledOnce();
  });

  it('is not kept: the next caller tries again', async () => {
    const { obtain, give, deny } = handedOut();
    const tokens = createTokenSource(obtain);
    const refused = tokens.get();
    deny(new Error('refused'));
    await expect(refused).rejects.toThrow('refused');
    const next = tokens.get();
    give('next');
    expect((await next).value).toBe('next');
  });
});

describe('an attempt to obtain a token that hangs', () => {
  it('ends after its own deadline, and does not block its successors', async () => {
    const { obtain, give } = handedOut();
    const tokens = createTokenSource(obtain, 5000);
    const hanging = tokens.get().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(4999);
    const sharing = tokens.get().catch((error: unknown) => error);
    expect(obtain).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    expect(await hanging).toMatchObject({ code: 'timeout' });
    expect(await sharing).toMatchObject({ code: 'timeout' });
    const next = tokens.get();
    give('too late');
    give('next');
    expect((await next).value).toBe('next');
    expect((await tokens.get()).value).toBe('next');
  });

  it('has the thirty seconds of a call unless it is told otherwise', async () => {
    const tokens = createTokenSource(() => new Promise(() => {}));
    let ended = false;
    tokens.get().catch(() => (ended = true));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toBe(true);
  });
});
