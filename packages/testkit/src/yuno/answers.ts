import type { Customer } from '@customer-bridge/yuno-types';
import type { operations } from '@customer-bridge/yuno-types/operations';
import { customerCreateSchema, customerUpdateSchema } from '@customer-bridge/yuno-types/validators';
import type { OperationFake } from '../fake/provider.js';

type Answers = Record<keyof typeof operations, OperationFake<Customer>>;

/** How each operation of Yuno answers. Source: docs.y.uno/reference/customers. */
export function createAnswers(now: () => string): Answers {
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
      nullClears: true,
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
      answer({ parameters }, store) {
        const customer = store.get(parameters.id!);
        return customer ? { status: 200, value: customer } : { refused: 'notFound' };
      },
    },

    findCustomerByMerchantId: {
      answer({ query }, store) {
        const merchantId = query.get('merchant_customer_id');
        if (!merchantId) return { refused: 'invalid', messages: ['merchant_customer_id is required'] };
        const [customer] = store.find(({ merchant_customer_id }) => merchant_customer_id === merchantId);
        return customer ? { status: 200, value: customer } : { refused: 'notFound' };
      },
    },

    deleteCustomer: {
      answer({ parameters, headers }, store) {
        if (!isAccountCode(headers['x-account-code'])) {
          return { refused: 'invalid', messages: ['x-account-code must be a UUID'] };
        }
        return store.remove(parameters.id!) ? { status: 202 } : { refused: 'notFound' };
      },
    },
  };
}

/** What Yuno reports of a customer that it knows nothing but the merchant's id of. It has no `metadata` then. */
export function blankCustomer(id: string, createdAt: string): Customer {
  return {
    id,
    merchant_customer_id: `merchant-${id}`,
    first_name: null,
    last_name: null,
    gender: null,
    date_of_birth: null,
    email: null,
    nationality: null,
    country: null,
    document: null,
    phone: null,
    billing_address: null,
    shipping_address: null,
    created_at: createdAt,
    updated_at: createdAt,
    merchant_customer_created_at: null,
  };
}

function isAccountCode(code: string | undefined): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(code ?? '');
}
