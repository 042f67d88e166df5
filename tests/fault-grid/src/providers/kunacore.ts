import {
  type CustomerChanges,
  createKunaCoreClient,
  type KunaCoreAuth,
  type KunaCoreClient,
} from '@customer-bridge/kunacore-client';
import type { CustomerCreate, CustomerUpdate } from '@customer-bridge/kunacore-types';
import { addCanary } from '../privacy/canary.js';
import { sampleOf } from '../privacy/sample.js';
import { readSchema } from '../privacy/schema.js';
import {
  isLogin,
  type OperationUnderTest,
  type TestedClient,
  type TestedProvider,
} from '../clients/tested-client.js';

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

const operations = {
  createCustomer: {
    idempotent: false,
    call: (client, options) => client.createCustomer(kunacoreNewCustomer, options),
  },
  updateCustomer: {
    idempotent: true,
    call: (client, options) => client.updateCustomer(kunacoreId, kunacoreChanges, options),
  },
  getCustomer: {
    idempotent: true,
    reads: true,
    call: (client, options) => client.getCustomer(kunacoreId, options),
  },
  findCustomers: {
    idempotent: true,
    reads: true,
    call: (client, options) => client.findCustomers({ email: 'someone@example.com' }, options),
  },
} satisfies Record<string, OperationUnderTest<KunaCoreClient>>;

const kunacore = (name: string, auth: KunaCoreAuth): TestedClient => ({
  name,
  provider: 'kunacore',
  good: (request) => ({ status: 201, body: isLogin(request) ? loginBody : customerBody }),
  open: (options) => {
    const client = createKunaCoreClient({ auth, ...options });
    return {
      client,
      update: (callOptions) => operations.updateCustomer.call(client, callOptions),
      create: (callOptions) => operations.createCustomer.call(client, callOptions),
      read: (callOptions) => operations.getCustomer.call(client, callOptions),
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

export const provider: TestedProvider = {
  clients: [kunacoreWithKey, kunacoreWithLogin],
  otherClients: [kunacoreWithToken, kunacoreWithFunction],
  operations,
  credentials: ['kunacore apiKey', 'kunacore accessToken'],
};
