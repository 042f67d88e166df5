import { addressProperties, type Address } from '../../customer/canonical-patch.js';
import type { Written } from '../../provider/customer-provider.js';

/** One line: the members that are there, in the order in which an address is written. */
export function writeAddress(address: Address): Written {
  const parts = addressProperties.map((name) => address[name]).filter((part) => part !== undefined);
  return { value: parts.join(', ') };
}
