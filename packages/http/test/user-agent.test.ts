import { afterEach, describe, expect, it, vi } from 'vitest';
import { namesItself } from '../src/user-agent.js';

afterEach(() => vi.unstubAllGlobals());

describe('a client', () => {
  it('names itself on a server', () => expect(namesItself()).toBe(true));

  it.each(['document', 'importScripts'])('does not in a browser, which has %s', (name) => {
    vi.stubGlobal(name, {});
    expect(namesItself()).toBe(false);
  });
});
