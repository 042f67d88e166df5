import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('#runtime');
  vi.resetModules();
});

describe('serverOnly', () => {
  it.each([
    ['on a server', false, 'key', undefined],
    ['on a server', false, '', 'must be a key'],
    ['in a browser', true, 'key', 'must stay on a server'],
  ])('judges a secret %s', async (_where, isBrowser, value, problem) => {
    vi.resetModules();
    vi.doMock('#runtime', () => ({ isBrowser }));
    const { serverOnly } = await import('../../src/options/server-only.js');
    const rule = (key: unknown): string | undefined => (key === 'key' ? undefined : 'must be a key');
    expect(serverOnly(rule)(value)).toBe(problem);
  });
});
