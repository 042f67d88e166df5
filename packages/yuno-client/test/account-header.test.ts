import { expect, it } from 'vitest';
import { clientOf, id } from './stub.js';

it('names the account in a header where Yuno asks for it', async () => {
  const account = { 'account-code': '493e9374-510a-4201-9e09-de669d75f256' };
  const { yuno, requests } = clientOf(undefined, { headers: account });
  await yuno.updateCustomer(id, { gender: 'F' });
  expect(requests[0]!.headers).toMatchObject(account);
});
