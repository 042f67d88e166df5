import { BridgeError, type BridgeErrorDetails } from '../../../src/index.js';
import type { FaultyPart, FaultyProvider } from './faulty-provider.js';

/** Providers that fail in the wrong way. */
export const failureFaults: readonly FaultyProvider[] = [
  {
    name: 'retries a rejected write',
    of: 'yuno',
    caughtBy: 'a rejected write is not retried',
    because: /updates that reached the provider: expected 1, got 2/,
    provider: (sound) => ({ update: (...call) => sound.update(...call).catch(() => sound.update(...call)) }),
  },
  {
    name: 'never retries',
    of: 'kunacore',
    caughtBy: 'an answer 503 is retried',
    because: /503/,
    provider: (sound) => ({
      update: (id, changes, options) => sound.update(id, changes, { ...options, maxAttempts: 1 }),
    }),
  },
  {
    name: 'takes a refusal for a success',
    of: 'kunacore',
    caughtBy: '400 is invalid_request',
    provider: (sound) => ({ update: (id, ...call) => sound.update(id, ...call).catch(() => ({ id })) }),
  },
  {
    name: 'says that a lost change was not applied',
    of: 'yuno',
    caughtBy: 'a lost connection is network, its outcome unknown',
    because: /expected "unknown", got "not_applied"/,
    provider: failingWith(() => ({ outcome: 'not_applied' })),
  },
  {
    name: 'takes every refusal for one and the same',
    of: 'yuno',
    caughtBy: 'an unknown id is not_found',
    because: /expected "not_found", got "rejected"/,
    provider: failingWith(() => ({ code: 'rejected' })),
  },
  {
    name: 'does not heed the signal',
    of: 'kunacore',
    caughtBy: 'a call that is aborted beforehand',
    provider: (sound) => ({
      update: (id, changes, { signal: _ignored, ...options }) => sound.update(id, changes, options),
    }),
  },
  {
    name: 'stops to heed the signal once it has sent something',
    of: 'yuno',
    caughtBy: 'a call that is aborted on the way',
    because: /an aborted call: still under way after 2 s/,
    provider: (sound) => ({
      update: (id, changes, { signal, ...options }) => {
        signal?.throwIfAborted();
        return sound.update(id, changes, options);
      },
    }),
  },
  {
    name: 'leaks a credential in an error',
    of: 'yuno',
    caughtBy: 'the error of an answer 500',
    because: /shows a credential/,
    provider: failingWith((_changes, [, secret]) => ({ requestId: secret })),
  },
  {
    name: 'quotes the refused value in an error',
    of: 'kunacore',
    caughtBy: 'the error of an answer 400',
    because: /the error shows "/,
    provider: failingWith(({ email }) => ({
      issues: [{ path: 'email', message: `${String(email)} is taken` }],
    })),
  },
];

/** A provider whose updates fail with other details than the sound one's. */
function failingWith(
  detailsOf: (
    changes: Readonly<Record<string, unknown>>,
    secrets: readonly string[],
  ) => Partial<BridgeErrorDetails>,
): FaultyPart {
  return (sound, { secrets }) => ({
    update: (id, changes, options) =>
      sound.update(id, changes, options).catch((error: BridgeError) => {
        throw new BridgeError(error.message, { ...error.toJSON(), ...detailsOf(changes, secrets) });
      }),
  });
}
