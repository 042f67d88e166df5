import { operations } from '@customer-bridge/kunacore-types/operations';
import { customerSchema, customerUpdateSchema } from '@customer-bridge/kunacore-types/validators';
import { createFake, type Fake } from '../core/create-fake.js';
import { problemsOf } from '../core/standard-schema.js';
import { createHandlers } from './handlers.js';
import { blankCustomer, type KunaCoreFakeCustomer, unreportedOf } from './customer.js';
import { kunacoreRefusals } from './errors.js';
import { createAccessTokens } from './access-tokens.js';

/** The fake of KunaCore, which issues access tokens besides. */
export interface KunaCoreFake extends Fake<KunaCoreFakeCustomer> {
  /** An access token as its login would issue it. */
  readonly issueToken: () => string;
  /** Ends every token issued so far: from now on they are answered with 401. */
  readonly expireTokens: () => void;
}

/**
 * A stateful KunaCore in memory. It judges every request by the spec. It takes any `api-key` and the bearer tokens
 * that it issued itself; a login succeeds with any email and password. Its errors are inferred: no page documents
 * them. Values are replaced whole, and `null` in an update clears a member that an answer may hold as `null`.
 */
export function createKunaCoreFake(): KunaCoreFake {
  const tokens = createAccessTokens();
  const fake = createFake<KunaCoreFakeCustomer>({
    basePath: '',
    operations,
    answers: createHandlers(tokens),
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
