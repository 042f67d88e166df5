import { type Issue, nonEmptySchema, schemaIssues } from '@customer-bridge/http';

/**
 * What is wrong with a customer id. KunaCore documents no form of it.
 * Source: docs.kunacore.io/docs/update-customer (a string).
 */
export function validateCustomerId(id: unknown): Issue[] {
  return schemaIssues(nonEmptySchema, id).map(({ message }) => ({ path: 'id', message }));
}
