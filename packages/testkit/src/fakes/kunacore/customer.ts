import type { Customer, CustomerUpdate } from '@customer-bridge/kunacore-types';

/** What KunaCore accepts and keeps, but does not report. Source: docs.kunacore.io/docs/update-customer. */
const unreported = ['country', 'verificationDocumentId', 'residenceAddress', 'itn'] as const;

/** A customer as KunaCore stores it, including what it does not report. */
export type KunaCoreFakeCustomer = Customer & {
  [Name in (typeof unreported)[number]]?: CustomerUpdate[Name];
};

/** The customer as KunaCore reports it. */
export function reportedOf(customer: KunaCoreFakeCustomer): Customer {
  const reported = { ...customer };
  for (const name of unreported) delete reported[name];
  return reported;
}

/** The id, and what KunaCore does not report. */
export function unreportedOf(customer: KunaCoreFakeCustomer): Partial<KunaCoreFakeCustomer> {
  const names = unreported.filter((name) => customer[name] !== undefined);
  return { id: customer.id, ...Object.fromEntries(names.map((name) => [name, customer[name]])) };
}

/** The customer that KunaCore holds if it knows nothing but the id. */
export function blankCustomer(id: string): KunaCoreFakeCustomer {
  return {
    id,
    comment: null,
    createdAt: new Date().toISOString(),
    email: `${id}@example.com`,
    firstName: '',
    lastName: '',
    phoneNumber: null,
    externalId: null,
    walletId: crypto.randomUUID(),
    referralId: null,
  };
}
