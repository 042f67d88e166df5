import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { clientOf, customer, id } from './stub.js';

it('an error that refuses input names its fields, and holds no value', async () => {
  const { yuno } = clientOf();
  const wrong = {
    ...customer,
    first_name: 'c',
    email: 'canary'.repeat(99),
    phone: { number: 'canary'.repeat(9) },
  };
  const error = await yuno.updateCustomer(id, wrong as object).catch((reason: unknown) => reason);
  const printed = inspect(error, { showHidden: true, depth: 20 }) + JSON.stringify(error);
  expect(printed).toContain('phone.number');
  expect(printed).not.toContain('canary');
});
