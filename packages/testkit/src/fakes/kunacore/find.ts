import type { CustomerFind } from '@customer-bridge/kunacore-types';
import type { KunaCoreFakeCustomer } from './customer.js';

/** True if a customer matches every filter of a search. Source: docs.kunacore.io/docs/search-of-customers. */
export function matches(customer: KunaCoreFakeCustomer, search: CustomerFind): boolean {
  const { fullName, createdFrom, createdTo, take: _take, skip: _skip, ...equal } = search;
  const created = Date.parse(customer.createdAt ?? '');
  return (
    Object.entries(equal).every(([name, value]) => customer[name as keyof typeof equal] === value) &&
    (fullName === undefined || `${customer.firstName} ${customer.lastName}` === fullName) &&
    (createdFrom === undefined || created > Date.parse(createdFrom)) &&
    (createdTo === undefined || created < Date.parse(createdTo))
  );
}

/** The page of the results that a search asks for. */
export function pageOf<Item>(items: readonly Item[], { take = Infinity, skip = 0 }: CustomerFind): Item[] {
  const start = Math.max(0, skip);
  return items.slice(start, start + Math.max(0, take));
}
