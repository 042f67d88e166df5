import type { Customer, CustomerUpdate } from '@customer-bridge/kunacore-types';

/** What KunaCore takes and keeps without reporting it. Source: docs.kunacore.io/docs/update-customer. */
const unreported = ['country', 'verificationDocumentId', 'residenceAddress', 'itn'] as const;

/** A customer as KunaCore stores it: what it reports, and what it keeps to itself. */
export type KunaCoreFakeCustomer = Customer & {
  [Name in (typeof unreported)[number]]?: CustomerUpdate[Name];
};

/** The customer as an answer shows it. */
export function reportedOf(customer: KunaCoreFakeCustomer): Customer {
  const answer = { ...customer };
  for (const name of unreported) delete answer[name];
  return answer;
}

/** The id, and what no answer shows. */
export function unreportedOf(customer: KunaCoreFakeCustomer): Partial<KunaCoreFakeCustomer> {
  const names = unreported.filter((name) => customer[name] !== undefined);
  return { id: customer.id, ...Object.fromEntries(names.map((name) => [name, customer[name]])) };
}

/** A customer of whom nothing is known but what KunaCore always has. */
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
