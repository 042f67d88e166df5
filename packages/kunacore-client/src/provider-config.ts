import { isHeaderSafeToken, isResource, ownProperty, type ProviderConfig } from '@customer-bridge/http';
import { operations } from '@customer-bridge/kunacore-types/operations';
import { version } from './version.js';

const data = (body: unknown): unknown => ownProperty(body, 'data');
const isCustomer = (body: unknown): boolean => isResource(data(body));

/** What is particular to KunaCore, as data. */
export const config: ProviderConfig = {
  name: 'kunacore',
  operations,
  pathParameters: {},
  // Every success is wrapped in `data`. Source: docs.kunacore.io/docs/update-customer
  responseChecks: {
    login: (body) => isHeaderSafeToken(ownProperty(data(body), 'accessToken')),
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
  reservedHeaders: ['api-key', 'merchant_id'],
  requestIdHeader: undefined,
  loginOperation: 'login',
  userAgent: `customer-bridge-kunacore/${version}`,
};
