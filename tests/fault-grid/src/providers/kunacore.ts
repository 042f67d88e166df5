import {
  type CustomerChanges,
  createKunaCoreClient,
  type Fetch,
  type KunaCoreAuth,
  type KunaCoreClient,
} from '@customer-bridge/kunacore-client';
import type { CustomerCreate, CustomerUpdate } from '@customer-bridge/kunacore-types';
import { addCanary } from '../canaries/canary.js';
import { sampleOf } from '../canaries/sample.js';
import { readSchema } from '../canaries/schema.js';
import { isLogin, type TestedClient, type TestedProvider } from '../clients/tested-client.js';

/** KunaCore's id of the sample customer. It is not personal, and still nothing may print it. */
export const kunacoreId = addCanary('kunacore id', '5eedca11-19f1-446f-8b9e-739945941b89');

export const kunacoreApiKey = addCanary('kunacore apiKey');

export const kunacoreLogin = {
  email: addCanary('kunacore login email', 'institution-5eed@example.com'),
  password: addCanary('kunacore login password'),
  merchantId: addCanary('kunacore login merchantId'),
};

/** The token that a healthy KunaCore issues. */
export const kunacoreToken = addCanary('kunacore accessToken');

const update = sampleOf(
  readSchema('kunacore', 'requests', 'CustomerUpdate'),
  'kunacore CustomerUpdate',
) as CustomerUpdate;
const { id: _id, ...changes } = update;
export const kunacoreChanges: CustomerChanges = changes;

export const kunacoreNewCustomer = sampleOf(
  readSchema('kunacore', 'requests', 'CustomerCreate'),
  'kunacore CustomerCreate',
) as CustomerCreate;

/** The customer in the answers of a healthy KunaCore, in its envelope. */
export const kunacoreCustomer = {
  ...(sampleOf(readSchema('kunacore', 'responses', 'Customer'), 'kunacore Customer') as object),
  id: kunacoreId,
};

const customerBody = JSON.stringify({ data: kunacoreCustomer });
const loginBody = JSON.stringify({ data: { accessToken: kunacoreToken } });

const kunacore = (name: string, auth: KunaCoreAuth): TestedClient => ({
  name,
  provider: 'kunacore',
  good: (request) => ({ status: 201, body: isLogin(request) ? loginBody : customerBody }),
  open: (options) => {
    const client = createKunaCoreClient({ auth, ...options });
    return {
      client,
      update: (callOptions) => client.updateCustomer(kunacoreId, kunacoreChanges, callOptions),
      create: (callOptions) => client.createCustomer(kunacoreNewCustomer, callOptions),
      read: (callOptions) => client.getCustomer(kunacoreId, callOptions),
    };
  },
});

export const kunacoreWithKey: TestedClient = kunacore('kunacore with an api key', { apiKey: kunacoreApiKey });
export const kunacoreWithLogin: TestedClient = kunacore('kunacore with a login', kunacoreLogin);

const accessToken = (): Promise<string> => Promise.resolve(kunacoreToken);
export const kunacoreWithToken: TestedClient = kunacore('kunacore with a token', {
  accessToken: kunacoreToken,
});
export const kunacoreWithFunction: TestedClient = kunacore('kunacore with a token function', { accessToken });

const clientOver = (fetch: Fetch): KunaCoreClient =>
  createKunaCoreClient({
    auth: { apiKey: kunacoreApiKey },
    baseUrl: 'https://provider.example.com',
    fetch,
  });

export const provider: TestedProvider = {
  clients: [kunacoreWithKey, kunacoreWithLogin],
  otherClients: [kunacoreWithToken, kunacoreWithFunction],
  operations: [
    {
      operation: 'createCustomer',
      idempotent: false,
      call: (fetch, options) => clientOver(fetch).createCustomer(kunacoreNewCustomer, options),
    },
    {
      operation: 'updateCustomer',
      idempotent: true,
      call: (fetch, options) => clientOver(fetch).updateCustomer(kunacoreId, kunacoreChanges, options),
    },
    {
      operation: 'getCustomer',
      idempotent: true,
      reads: true,
      call: (fetch, options) => clientOver(fetch).getCustomer(kunacoreId, options),
    },
    {
      operation: 'findCustomers',
      idempotent: true,
      reads: true,
      call: (fetch, options) => clientOver(fetch).findCustomers({ email: 'someone@example.com' }, options),
    },
  ],
  samples: [
    ['requests', 'CustomerUpdate'],
    ['requests', 'CustomerCreate'],
    ['responses', 'Customer'],
  ],
  credentials: ['kunacore apiKey', 'kunacore accessToken'],
};
