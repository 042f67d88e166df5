import { hasProperty } from './null-clears.js';
import type { Seeding } from './fake-provider.js';
import type { Store } from './store.js';

/** The properties of a customer to store; an absent or `undefined` one gets what the provider would hold. */
export type Seed<Customer> = { readonly [Name in keyof Customer]?: Customer[Name] | undefined };

/**
 * Stores a customer as if it had always been at the provider, in place of one with the same id. Absent properties get
 * what the provider holds for a customer of whom it knows nothing else.
 *
 * @throws TypeError that names the invalid property.
 */
export function seedCustomer<Customer extends { id: string }>(
  given: Seed<Customer>,
  { problems, blank, updateSchema, unique }: Seeding<Customer>,
  store: Store<Customer>,
): Customer {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new TypeError('seed: the customer must be an object');
  }
  const { id = crypto.randomUUID() } = given;
  if (typeof id !== 'string' || id === '') throw new TypeError('seed: id must be a non-empty string');
  const customer = blank(id);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(customer, name) && !hasProperty(updateSchema, name)) {
      throw new TypeError(`seed: unknown property "${name}"`);
    }
    customer[name as keyof Customer] = value as Customer[keyof Customer];
  }
  const [problem] = problems(customer);
  if (problem !== undefined) throw new TypeError(`seed: ${problem}`);
  if (store.isTaken(unique, customer[unique], id)) {
    throw new TypeError(`seed: ${unique} belongs to another customer`);
  }
  return structuredClone(store.put(customer));
}
