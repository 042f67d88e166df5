import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnvironment } from '../../src/options/read-environment-variable.js';
import { withPolluted } from '../support/with-polluted.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('readEnvironment', () => {
  it('returns the value of a variable', () => {
    vi.stubEnv('EXAMPLE_KEY', 'a key');
    expect(readEnvironment('EXAMPLE_KEY')).toBe('a key');
  });

  it('returns undefined where it is not set, or empty', () => {
    vi.stubEnv('EXAMPLE_KEY', '');
    expect(readEnvironment('EXAMPLE_KEY')).toBeUndefined();
    vi.stubEnv('EXAMPLE_KEY', undefined);
    expect(readEnvironment('EXAMPLE_KEY')).toBeUndefined();
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
    [
      'an environment that must not be read',
      {
        env: new Proxy(
          {},
          {
            getOwnPropertyDescriptor: () => {
              throw new Error('not allowed');
            },
          },
        ),
      },
    ],
  ])('returns undefined where the runtime has %s', (_case, process) => {
    vi.stubGlobal('process', process);
    const value = readEnvironment('PATH');
    vi.unstubAllGlobals();
    expect(value).toBeUndefined();
  });
});
