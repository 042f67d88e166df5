import type { Readers } from '../../../src/index.js';
import type { FaultyPart, FaultyProvider } from './faulty-provider.js';

/** Providers that tell the wrong thing of what they hold. */
export const readingFaults: readonly FaultyProvider[] = [
  {
    name: 'gives back the customer as it was before the update',
    of: 'kunacore',
    caughtBy: 'update() and get() give back what was sent',
    because: /of the updated customer/,
    provider: (sound) => ({
      async update(id, changes, options) {
        const before = await sound.get!(id, options);
        await sound.update(id, changes, options);
        return before;
      },
    }),
  },
  {
    name: 'does not look at the postal code that it holds',
    of: 'yuno',
    caughtBy: 'reconcile() does not find that an address holds of which the provider holds more',
    because: /expected "differs", got "holds"/,
    provider: reading(({ address }) => ({
      address(value) {
        const { postalCode: _unread, ...read } = address!(value) ?? {};
        return read;
      },
    })),
  },
  {
    name: 'reads every phone as the same',
    of: 'kunacore',
    caughtBy: 'reconcile() finds that phone alone has another value',
    because: /at phone: expected "differs", got "holds"/,
    provider: reading(() => ({ phone: () => '+573132450765' })),
  },
  {
    name: 'leaves out what it was told to clear',
    of: 'yuno',
    caughtBy: 'get() gives null for what was cleared',
    because: /email after it was cleared: expected null, got nothing/,
    provider: (sound) => ({
      async get(id, options) {
        const raw = await sound.get!(id, options);
        const held = Object.entries(raw).filter(([, value]) => value !== null);
        return Object.fromEntries(held) as typeof raw;
      },
    }),
  },
  {
    name: 'takes any customer for the one asked for',
    of: 'kunacore',
    caughtBy: 'get() of an unknown id',
    provider: (sound) => ({ get: (id, options) => sound.get!(id, options).catch(() => ({ id })) }),
  },
];

/** A provider with other readers. */
function reading(change: (sound: Readers) => Readers): FaultyPart {
  return ({ read }) => ({ read: { ...read, ...change(read) } });
}
