import type { CustomersUnderTest } from '@customer-bridge/testkit';
import { createCustomerAdapter } from '../../../src/index.js';
import { type FaultyProvider, returning, taking } from './faulty-provider.js';

/** Adapters that let an older change win, keep each other waiting, or lose what is open. */
export const orderFaults: readonly FaultyProvider[] = [
  {
    name: 'begins every update at once',
    of: 'yuno',
    caughtBy: 'two updates of one customer are made one after the other',
    because: /the customer that the provider holds afterwards, at email/,
    adapter: (_sound, mounted) => ({
      update: (...call) => (createCustomerAdapter(mounted) as unknown as CustomersUnderTest).update(...call),
    }),
  },
  {
    name: 'does not heed the signal of a call that waits',
    of: 'kunacore',
    caughtBy: 'an update that is aborted while it waits',
    adapter: taking({ options: (options) => ({ ...options, signal: undefined }) }),
  },
  {
    name: 'lets everybody wait for everybody',
    of: 'yuno',
    caughtBy: 'updates of two customers do not wait for each other',
    because: /still under way after 2 s/,
    adapter: (sound) => {
      let last: Promise<unknown> = Promise.resolve();
      return {
        update(...call) {
          const mine = last.then(() => sound.update(...call));
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
    adapter: returning({ updateAll: (all, again) => ({ ...all, retry: again }) }),
  },
  {
    name: 'keeps to itself what is open',
    of: 'yuno',
    caughtBy: 'what is open after updateAll() can be stored',
    because: /nothing is open/,
    adapter: returning({ updateAll: ({ open: _kept, ...all }, again) => ({ ...all, retry: again }) }),
  },
  {
    name: 'says of a masked patch that it is open',
    of: 'kunacore',
    caughtBy: 'what is open after updateAll() can be stored',
    because: /must be a string/,
    adapter: returning({
      updateAll: (all, again) => ({ ...(JSON.parse(JSON.stringify(all)) as typeof all), retry: again }),
    }),
  },
];
