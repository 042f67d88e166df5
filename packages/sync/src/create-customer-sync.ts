import type { Providers } from '@customer-bridge/adapter';
import { createTunedSync } from './create-tuned-sync.js';
import type { CustomerSync, SyncOptions } from './customer-sync.js';
import { defaultTuning } from './tuning.js';

/**
 * Creates what keeps every customer at every provider as your own database says. It checks the options, and does no I/O.
 *
 * @throws {@link BridgeError} with code `configuration`, naming each option that is wrong.
 * @example
 * ```ts
 * const sync = createCustomerSync({
 *   customers, // from createCustomerAdapter
 *   store: await openLocalStore('.customer-sync'),
 *   providers: { yuno: { ratePerSecond: 50 } },
 *   load: async (customer) => ({ ids: { yuno: '...' }, patch: { email: '...' } }),
 * });
 * await sync.changed('customer-42');
 * const working = await sync.work();
 * ```
 */
export function createCustomerSync<Given extends Providers>(
  options: SyncOptions<Given>,
): CustomerSync<Given> {
  return createTunedSync(options, defaultTuning);
}
