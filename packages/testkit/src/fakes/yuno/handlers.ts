import type { Customer } from '@customer-bridge/yuno-types';
import type { operations } from '@customer-bridge/yuno-types/operations';
import {
  customerCreateSchema,
  customerSchema,
  customerUpdateSchema,
} from '@customer-bridge/yuno-types/validators';
import type { OperationFake } from '../core/fake-provider.js';
import { accountCodeProblems, idProblems, merchantIdProblems } from './parameters.js';

type Handlers = Record<keyof typeof operations, OperationFake<Customer>>;

/** Creates the handlers of Yuno's operations. Source: docs.y.uno/reference/customers. */
export function createHandlers(now: () => string): Handlers {
  return {
    createCustomer: {
      requestSchema: customerCreateSchema,
      answer({ body }, store) {
        if (store.isTaken('merchant_customer_id', body.merchant_customer_id)) return { refused: 'duplicate' };
        const customer = { ...blankCustomer(crypto.randomUUID(), now()), ...body };
        return { status: 201, value: store.put(customer) };
      },
    },

    updateCustomer: {
      requestSchema: customerUpdateSchema,
      nullClears: customerSchema,
      parameterProblems: idProblems,
      answer({ parameters, body }, store) {
        const customer = store.get(parameters.id!);
        if (!customer) return { refused: 'notFound' };
        if (store.isTaken('merchant_customer_id', body.merchant_customer_id, customer.id)) {
          return { refused: 'duplicate' };
        }
        return { status: 200, value: store.put({ ...customer, ...body, updated_at: now() }) };
      },
    },

    getCustomer: {
      parameterProblems: idProblems,
      answer({ parameters }, store) {
        const customer = store.get(parameters.id!);
        return customer ? { status: 200, value: customer } : { refused: 'notFound' };
      },
    },

    findCustomerByMerchantId: {
      parameterProblems: merchantIdProblems,
      answer({ query }, store) {
        const merchantId = query.get('merchant_customer_id');
        const [customer] = store.find(({ merchant_customer_id }) => merchant_customer_id === merchantId);
        return customer ? { status: 200, value: customer } : { refused: 'notFound' };
      },
    },

    deleteCustomer: {
      parameterProblems: (request) => [...idProblems(request), ...accountCodeProblems(request)],
      answer({ parameters }, store) {
        return store.remove(parameters.id!) ? { status: 202 } : { refused: 'notFound' };
      },
    },
  };
}

/** What Yuno reports as `null` until it is set; `metadata` is left out until then. */
const nullUntilSet = [
  'first_name',
  'last_name',
  'gender',
  'date_of_birth',
  'email',
  'nationality',
  'country',
  'document',
  'phone',
  'billing_address',
  'shipping_address',
  'merchant_customer_created_at',
];

/** The customer that Yuno holds if it knows nothing but the id. */
export function blankCustomer(id: string, createdAt: string): Customer {
  return {
    id,
    merchant_customer_id: `merchant-${id}`,
    ...Object.fromEntries(nullUntilSet.map((name) => [name, null])),
    created_at: createdAt,
    updated_at: createdAt,
  };
}
