import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnvironment } from '../../src/options/read-environment-variable.js';
import { revoked } from '../support/revoked.js';
import { withPolluted } from '../support/with-polluted.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('readEnvironment', () => {
  it.each([
    ['a key', 'a key'],
    ['', undefined],
    [undefined, undefined],
  ])('reads a variable, an empty one as absent: %j', (value, expected) => {
    vi.stubEnv('EXAMPLE_KEY', value);
    expect(readEnvironment('EXAMPLE_KEY')).toBe(expected);
  });

  it('reads own members only', async () => {
    expect(
      await withPolluted({ EXAMPLE_KEY: 'added' }, () => readEnvironment('EXAMPLE_KEY')),
    ).toBeUndefined();
    expect(readEnvironment('toString')).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['no process', undefined],
    ['a process without an environment', {}],
    ['an environment that must not be read', { env: revoked() }],
  ])('returns undefined where the runtime has %s', (_case, process) => {
    vi.stubGlobal('process', process);
    const value = readEnvironment('PATH');
    vi.unstubAllGlobals();
    expect(value).toBeUndefined();
  });
});
