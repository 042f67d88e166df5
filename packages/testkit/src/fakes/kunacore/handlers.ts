import type { Customer, CustomerFind } from '@customer-bridge/kunacore-types';
import type { operations } from '@customer-bridge/kunacore-types/operations';
import {
  customerCreateSchema,
  customerDetailsRequestSchema,
  customerFindSchema,
  customerSchema,
  customerUpdateSchema,
  loginRequestSchema,
} from '@customer-bridge/kunacore-types/validators';
import type { OperationFake, Reply } from '../core/fake-provider.js';
import { blankCustomer, type KunaCoreFakeCustomer, reportedOf } from './customer.js';
import { matches, pageOf } from './find.js';
import type { AccessTokens } from './access-tokens.js';

type Handlers = Record<keyof typeof operations, OperationFake<KunaCoreFakeCustomer>>;

/**
 * Creates the handlers of KunaCore's operations. Source: docs.kunacore.io; only the status of the update is documented.
 */
export function createHandlers(tokens: AccessTokens): Handlers {
  return {
    login: {
      isPublic: true,
      requestSchema: loginRequestSchema,
      parameterProblems: ({ headers }) => (headers.merchant_id ? [] : ['merchant_id is required']),
      answer: () => success({ accessToken: tokens.issue() }),
    },

    createCustomer: {
      requestSchema: customerCreateSchema,
      answer({ body }, store) {
        if (store.isTaken('email', body.email)) return { refused: 'duplicate' };
        const customer = { ...blankCustomer(crypto.randomUUID()), ...body };
        return success(reportedOf(store.put(customer)));
      },
    },

    updateCustomer: {
      requestSchema: customerUpdateSchema,
      nullClears: customerSchema,
      answer({ body }, store) {
        const customer = store.get(body.id as string);
        if (!customer) return { refused: 'notFound' };
        if (store.isTaken('email', body.email, customer.id)) return { refused: 'duplicate' };
        return success(reportedOf(store.put({ ...customer, ...body })));
      },
    },

    getCustomer: {
      requestSchema: customerDetailsRequestSchema,
      answer({ body }, store) {
        const customer = store.get(body.id as string);
        return customer ? success(reportedOf(customer)) : { refused: 'notFound' };
      },
    },

    findCustomers: {
      requestSchema: customerFindSchema,
      answer({ body }, store) {
        const search: CustomerFind = body;
        const found = store.find((customer) => matches(customer, search));
        return success(pageOf(found, search).map(reportedOf));
      },
    },
  };
}

function success(data: Customer | Customer[] | { accessToken: string }): Reply {
  return { status: 201, value: { data } };
}
