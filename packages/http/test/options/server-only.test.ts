import { describe, expect, it, vi } from 'vitest';

const rule = (value: unknown): string | undefined => (value === 'key' ? undefined : 'must be a key');

describe('serverOnly', () => {
  it.each([
    ['on a server', '../../src/runtime/server.js', 'key', undefined],
    ['on a server', '../../src/runtime/server.js', '', 'must be a key'],
    ['in a browser', '../../src/runtime/browser.js', 'key', 'must stay on a server'],
  ])('%s', async (_where, runtime, value, problem) => {
    vi.resetModules();
    vi.doMock('#runtime', () => import(runtime));
    const { serverOnly } = await import('../../src/options/server-only.js');
    expect(serverOnly(rule)(value)).toBe(problem);
  });
});
