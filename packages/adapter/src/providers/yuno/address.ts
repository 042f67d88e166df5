import type { Address } from '../../customer/canonical-patch.js';
import type { Written } from '../../provider/customer-provider.js';
import { invertNames, renameKeys } from '../../util/rename-keys.js';

/** Canonical member to Yuno's. Source: docs.y.uno/reference/customers/update-customer. */
const names = Object.entries({
  line1: 'address_line_1',
  line2: 'address_line_2',
  neighborhood: 'neighborhood',
  city: 'city',
  state: 'state',
  postalCode: 'zip_code',
  country: 'country',
} satisfies Record<keyof Address, string>);

const canonicalNames = invertNames(names);

export function writeAddress(address: Address): Written {
  return { value: renameKeys(address, names) };
}

export function readAddress(value: unknown): Address | undefined {
  return renameKeys(value, canonicalNames);
}
