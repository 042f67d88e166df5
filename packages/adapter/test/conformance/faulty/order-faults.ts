import type { CustomersUnderTest } from '@customer-bridge/testkit';
import { createCustomerAdapter, type Providers } from '../../../src/index.js';
import type { FaultyProvider } from './faulty-provider.js';

/** Adapters that let an older change win, keep each other waiting, or lose what is open. */
export const orderFaults: readonly FaultyProvider[] = [
  {
    name: 'begins every update at once',
    of: 'yuno',
    caughtBy: 'two updates of one customer are made one after the other',
    because: /the customer that the provider holds afterwards, at email/,
    adapter: (sound, mounted) => ({
      update: (key, id, patch, options) => fresh(mounted).update(key, id, patch, options),
    }),
  },
  {
    name: 'does not heed the signal of a call that waits',
    of: 'kunacore',
    caughtBy: 'an update that is aborted while it waits',
    because: /expected a failure, got none/,
    adapter: (sound) => ({
      update: (key, id, patch, options = {}) =>
        sound.update(key, id, patch, { ...options, signal: undefined }),
    }),
  },
  {
    name: 'lets everybody wait for everybody',
    of: 'yuno',
    caughtBy: 'updates of two customers do not wait for each other',
    because: /still under way after 2 s/,
    adapter: (sound) => {
      let last: Promise<unknown> = Promise.resolve();
      return {
        ...sound,
        update(key, id, patch, options) {
          const mine = last.then(() => sound.update(key, id, patch, options));
          last = mine.catch(() => {});
          return mine;
        },
      };
    },
  },
  {
    name: 'repeats an older value in a retry',
    of: 'kunacore',
    caughtBy: 'retry() sends nothing that is older',
    because: /ok and status of the retry/,
    adapter: (sound) => ({
      async updateAll(ids, patch, options) {
        const all = await sound.updateAll(ids, patch, options);
        return { ...all, retry: () => sound.updateAll(ids, patch, options) };
      },
    }),
  },
  {
    name: 'keeps to itself what is open',
    of: 'yuno',
    caughtBy: 'what is open after updateAll() can be stored',
    because: /nothing is open/,
    adapter: (sound) => ({
      async updateAll(ids, patch, options) {
        const { open: _kept, ...all } = await sound.updateAll(ids, patch, options);
        return { ...all, retry: () => sound.updateAll(ids, patch, options) };
      },
    }),
  },
  {
    name: 'says of a masked patch that it is open',
    of: 'kunacore',
    caughtBy: 'what is open after updateAll() can be stored',
    because: /must be a string/,
    adapter: (sound) => ({
      async updateAll(ids, patch, options) {
        const all = await sound.updateAll(ids, patch, options);
        const { open } = JSON.parse(JSON.stringify(all)) as typeof all;
        return { ...all, ...(open && { open }), retry: () => all.retry() };
      },
    }),
  },
];

function fresh(mounted: Providers): CustomersUnderTest {
  return createCustomerAdapter(mounted) as unknown as CustomersUnderTest;
}
