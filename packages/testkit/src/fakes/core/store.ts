/** The customers of a fake. A stored customer is never changed in place: every change stores a new object. */
export interface Store<Customer extends { id: string }> {
  /** The stored customers, by id. */
  readonly customers: Map<string, Customer>;
  /** The customer with this id. */
  get(id: string): Customer | undefined;
  /** Every customer that matches. */
  find(matches: (customer: Customer) => boolean): Customer[];
  /** Stores a copy under its id and returns it. */
  put(customer: Customer): Customer;
  /** Removes a customer; true if there was one. */
  remove(id: string): boolean;
  /** True if another customer holds this value; false if there is no value to compare. */
  isTaken(field: keyof Customer, value: unknown, byOtherThan?: string): boolean;
}

/** Creates an empty store. */
export function createStore<Customer extends { id: string }>(): Store<Customer> {
  const customers = new Map<string, Customer>();
  const find: Store<Customer>['find'] = (matches) => [...customers.values()].filter(matches);
  return {
    customers,
    get: (id) => customers.get(id),
    find,
    put(customer) {
      const stored = structuredClone(customer);
      customers.set(stored.id, stored);
      return stored;
    },
    remove: (id) => customers.delete(id),
    isTaken: (field, value, byOtherThan) =>
      value !== undefined &&
      value !== null &&
      find((customer) => customer.id !== byOtherThan && customer[field] === value).length > 0,
  };
}
