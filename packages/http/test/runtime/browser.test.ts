import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => void vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('isBrowser', () => {
  it.each<[string, unknown, boolean]>([
    ['no process', undefined, true],
    ['what a bundler puts in place of a process', { env: {} }, true],
    ['a process of another kind', { versions: {} }, true],
    ['Node underneath, as in a test that imitates a browser', { versions: { node: '24.0.0' } }, false],
  ])('is told by what is there at run time: %s', async (_case, process, expected) => {
    vi.stubGlobal('process', process);
    const browser = await import('../../src/runtime/browser.js');
    vi.unstubAllGlobals();
    expect(browser.isBrowser).toBe(expected);
  });

  it('is false wherever the code is not bundled for browsers', async () => {
    vi.stubGlobal('process', undefined);
    const server = await import('../../src/runtime/server.js');
    vi.unstubAllGlobals();
    expect(server.isBrowser).toBe(false);
  });
});
