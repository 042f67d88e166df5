import { hasMember } from './null-clears.js';
import type { Seeding } from './fake-provider.js';
import type { Store } from './store.js';

/** What is known of a customer beforehand; absent or `undefined` members get what the provider would hold. */
export type Seed<Customer> = { readonly [Name in keyof Customer]?: Customer[Name] | undefined };

/**
 * Stores a customer as if it had been at the provider all along, in place of one with the same id. Members that are
 * not given get what the provider holds for a customer that it knows nothing else of.
 *
 * @throws TypeError that names the member that is wrong.
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
    if (!Object.hasOwn(customer, name) && !hasMember(updateSchema, name)) {
      throw new TypeError(`seed: unknown member "${name}"`);
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
