import type { Customer } from '@customer-bridge/yuno-types';
import { operations } from '@customer-bridge/yuno-types/operations';
import { customerSchema, customerUpdateSchema } from '@customer-bridge/yuno-types/validators';
import { createFake, type Fake } from '../core/create-fake.js';
import { problemsOf } from '../core/standard-schema.js';
import { blankCustomer, createHandlers } from './handlers.js';
import { yunoOtherErrors, yunoRefusals } from './errors.js';
import { createMicrosecondClock } from './microsecond-clock.js';

/** A customer as Yuno stores and reports it. */
export type YunoFakeCustomer = Customer;

/**
 * Creates a stateful Yuno in memory. It validates every request against the description and responds as Yuno's pages
 * document it. No page settles two things: here nested objects and lists are replaced whole, and `null` in an update
 * clears a property that a response may hold as `null`.
 *
 * @example
 * ```ts
 * const fake = createYunoFake();
 * const client = createYunoClient({ publicApiKey: 'any', privateSecretKey: 'any', fetch: fake.fetch });
 * ```
 */
export function createYunoFake(): Fake<YunoFakeCustomer> {
  const now = createMicrosecondClock();
  return createFake<Customer>({
    basePath: '/v1',
    operations,
    handlers: createHandlers(now),
    refusals: yunoRefusals,
    otherErrors: yunoOtherErrors,
    errorBody: ({ code = 'BAD_REQUEST' }, messages) => ({ code, messages }),
    isAuthorized: (headers) => Boolean(headers['public-api-key'] && headers['private-secret-key']),
    answerHeaders: () => ({ 'x-trace-id': crypto.randomUUID() }),
    seeding: {
      problems: (customer) => problemsOf(customerSchema, customer),
      blank: (id) => blankCustomer(id, now()),
      updateSchema: customerUpdateSchema,
      unique: 'merchant_customer_id',
    },
  });
}
