import { expect, it } from 'vitest';
import { shareCalls } from '../../src/queue/share-calls.js';

it('callers that come while a call is under way share the next one', async () => {
  const release: ((value: string) => void)[] = [];
  const ask = shareCalls(() => new Promise<string>((resolve) => release.push(resolve)));
  const first = ask();
  await Promise.resolve();
  const others = [ask(), ask(), ask()];
  await Promise.resolve();
  expect(release).toHaveLength(1);
  release[0]!('before');
  expect(await first).toBe('before');
  await Promise.resolve();
  expect(release).toHaveLength(2);
  release[1]!('after');
  expect(await Promise.all(others)).toEqual(['after', 'after', 'after']);
});

it('a call that fails fails for those who share it alone', async () => {
  let calls = 0;
  const ask = shareCalls(async () => {
    if (++calls === 1) throw new Error('once');
    return calls;
  });
  await expect(ask()).rejects.toThrow('once');
  expect(await ask()).toBe(2);
});
