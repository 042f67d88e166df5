import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readClientOptions } from '../../src/options/client-options.js';
import { withPolluted } from '../support/with-polluted.js';

const text = (value: unknown) =>
  typeof value === 'string' && value.length > 2 ? undefined : 'must be long enough';
const rules = {
  publicKey: text,
  secretKey: text,
  size: (value: unknown) => (value === 1 ? undefined : 'must be 1'),
};
const required = { publicKey: 'EXAMPLE_PUBLIC_KEY', secretKey: 'EXAMPLE_SECRET_KEY' };
const read = (input?: unknown) =>
  readClientOptions<Record<string, unknown>>('example', input, rules, required);

beforeEach(() => {
  vi.stubEnv('EXAMPLE_PUBLIC_KEY', undefined);
  vi.stubEnv('EXAMPLE_SECRET_KEY', undefined);
});
afterEach(() => vi.unstubAllEnvs());

const refusedWith = (...issues: { path: string; message: string }[]) =>
  expect.objectContaining({
    code: 'configuration',
    outcome: 'not_applied',
    attempts: 0,
    provider: 'example',
    issues,
  });

describe('readClientOptions', () => {
  it('returns the options that are given', () => {
    vi.stubEnv('EXAMPLE_PUBLIC_KEY', 'from the environment');
    expect(read({ publicKey: 'public', secretKey: 'secret', size: 1 })).toEqual({
      publicKey: 'public',
      secretKey: 'secret',
      size: 1,
    });
  });

  it.each([undefined, {}, { publicKey: undefined, secretKey: undefined }])(
    'takes a required option that is not given from the environment: %o',
    (input) => {
      vi.stubEnv('EXAMPLE_PUBLIC_KEY', 'public');
      vi.stubEnv('EXAMPLE_SECRET_KEY', 'secret');
      expect(read(input)).toEqual({ publicKey: 'public', secretKey: 'secret' });
    },
  );

  it('names each option that is missing, with its environment variable', () => {
    const message = 'is missing: pass it or set EXAMPLE_SECRET_KEY';
    expect(() => read({ publicKey: 'public' })).toThrow(refusedWith({ path: 'secretKey', message }));
    expect(() => read()).toThrow(
      'example: publicKey is missing: pass it or set EXAMPLE_PUBLIC_KEY; secretKey is missing: pass it or set EXAMPLE_SECRET_KEY',
    );
  });

  it('names each option that is wrong once, whatever the environment holds', () => {
    vi.stubEnv('EXAMPLE_PUBLIC_KEY', 'public');
    vi.stubEnv('EXAMPLE_SECRET_KEY', 'secret');
    expect(() => read({ publicKey: 'p', size: 2 })).toThrow(
      refusedWith(
        { path: 'publicKey', message: 'must be long enough' },
        { path: 'size', message: 'must be 1' },
      ),
    );
  });

  it('checks what comes from the environment, and says so', () => {
    vi.stubEnv('EXAMPLE_PUBLIC_KEY', 'p');
    expect(() => read({ secretKey: 'secret' })).toThrow(
      refusedWith({ path: 'publicKey', message: 'from EXAMPLE_PUBLIC_KEY must be long enough' }),
    );
  });

  it('takes own members only', async () => {
    const inherited = { publicKey: 'attacker', secretKey: 'attacker' };
    const refused = await withPolluted(inherited, () => {
      try {
        return read({});
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refused).toContain('publicKey is missing');
  });
});
