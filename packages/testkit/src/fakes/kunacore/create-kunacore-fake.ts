import { operations } from '@customer-bridge/kunacore-types/operations';
import { customerSchema, customerUpdateSchema } from '@customer-bridge/kunacore-types/validators';
import { createFake, type Fake } from '../core/create-fake.js';
import { problemsOf } from '../core/standard-schema.js';
import { createHandlers } from './handlers.js';
import { blankCustomer, type KunaCoreFakeCustomer, unreportedOf } from './customer.js';
import { kunacoreRefusals } from './errors.js';
import { createAccessTokens } from './access-tokens.js';

/** The fake of KunaCore, which also issues access tokens. */
export interface KunaCoreFake extends Fake<KunaCoreFakeCustomer> {
  /** An access token as its login would issue it. */
  readonly issueToken: () => string;
  /** Makes every token issued so far invalid: from now on a request with one gets 401. */
  readonly expireTokens: () => void;
}

/**
 * Creates a stateful KunaCore in memory. It validates every request against the description. It accepts any `api-key`
 * and the bearer tokens that it issued itself; a login succeeds with any email and password. Its errors are inferred,
 * because no page documents them. Values are replaced whole, and `null` in an update clears a property that a response
 * may hold as `null`.
 *
 * @example
 * ```ts
 * const fake = createKunaCoreFake();
 * const client = createKunaCoreClient({ baseUrl: 'https://kunacore.example.com', auth: { apiKey: 'any' }, fetch: fake.fetch });
 * ```
 */
export function createKunaCoreFake(): KunaCoreFake {
  const tokens = createAccessTokens();
  const fake = createFake<KunaCoreFakeCustomer>({
    basePath: '',
    operations,
    handlers: createHandlers(tokens),
    refusals: kunacoreRefusals,
    otherErrors: [],
    errorBody: ({ code }, messages) => ({
      message: messages.join('; '),
      ...(code === undefined ? {} : { code }),
    }),
    isAuthorized: ({ authorization = '', 'api-key': apiKey }) =>
      Boolean(apiKey) || tokens.isValid(/^bearer +(.+)$/i.exec(authorization)?.[1] ?? ''),
    seeding: {
      problems: (customer) => [
        ...problemsOf(customerSchema, customer),
        ...problemsOf(customerUpdateSchema, unreportedOf(customer)),
      ],
      blank: blankCustomer,
      updateSchema: customerUpdateSchema,
      unique: 'email',
    },
  });
  return { ...fake, issueToken: tokens.issue, expireTokens: tokens.expire };
}
