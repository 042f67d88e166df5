import { isHeaderSafeToken, isResource, memberOf, type ProviderProfile } from '@customer-bridge/http';
import { operations } from '@customer-bridge/kunacore-types/operations';
import { version } from './version.js';

const data = (body: unknown): unknown => memberOf(body, 'data');
const isCustomer = (body: unknown): boolean => isResource(data(body));

/** What is particular to KunaCore, as data. */
export const profile: ProviderProfile = {
  name: 'kunacore',
  operations,
  // Every success is wrapped in `data`. Source: docs.kunacore.io/docs/update-customer
  answers: {
    login: (body) => isHeaderSafeToken(memberOf(data(body), 'accessToken')),
    createCustomer: isCustomer,
    getCustomer: isCustomer,
    findCustomers: (body) => {
      const customers = data(body);
      return Array.isArray(customers) && customers.every(isResource);
    },
    updateCustomer: isCustomer,
  },
  // KunaCore documents no error codes: its statuses decide.
  errorCodes: {},
  reads: ['getCustomer', 'findCustomers'],
  ownHeaders: ['api-key', 'merchant_id'],
  requestIdHeader: undefined,
  login: 'login',
  userAgent: `customer-bridge-kunacore/${version}`,
};
