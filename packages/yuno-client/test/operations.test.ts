import { answer } from '@customer-bridge/test-support';
import { expect, it } from 'vitest';
import { clientOf, id } from './stub.js';

const accountCode = '493e9374-510a-4201-9e09-de669d75f256';

it.each([200, 202, 204])('deleteCustomer ignores the body of a %i', async (status) => {
  const { yuno } = clientOf([answer(status, status === 204 ? undefined : 'anything')]);
  expect(await yuno.deleteCustomer(id, accountCode)).toBeUndefined();
});

it('an error holds the trace id and the code of Yuno', async () => {
  const body = { code: 'AUTHORIZATION_REQUIRED', messages: [] };
  const { yuno } = clientOf([answer(403, body, { 'x-trace-id': 't-1' })]);
  await expect(yuno.getCustomer(id)).rejects.toMatchObject({
    providerCode: 'AUTHORIZATION_REQUIRED',
    requestId: 't-1',
  });
});

it('updateCustomer takes no customer in an envelope for a success', async () => {
  const { yuno } = clientOf([answer(200, { data: { id } })]);
  await expect(yuno.updateCustomer(id, {})).rejects.toMatchObject({ code: 'invalid_response' });
});

it('requests name the client and its version', async () => {
  const { yuno, requests } = clientOf();
  await yuno.getCustomer(id);
  expect(requests[0]!.headers['user-agent']).toMatch(/^customer-bridge-yuno\/\d+\.\d+\.\d+/);
});

it('yuno.api gives nothing where the operation has no answer', async () => {
  const { yuno, requests } = clientOf([answer(202)]);
  const { data, error } = await yuno.api.DELETE('/customers/{id}', {
    params: { path: { id }, header: { 'x-account-code': id } },
  });
  expect([data, error]).toEqual([undefined, undefined]);
  expect(requests[0]!.headers['x-account-code']).toBe(id);
});

it('requests name the account in a header where Yuno asks for it', async () => {
  const account = { 'account-code': accountCode };
  const { yuno, requests } = clientOf(undefined, { headers: account });
  await yuno.updateCustomer(id, { gender: 'F' });
  expect(requests[0]!.headers).toMatchObject(account);
});

it('a body that is no plain JSON data is refused by yuno.api, too', async () => {
  const { yuno, requests } = clientOf();
  const body = { first_name: NaN as unknown as string };
  await expect(yuno.api.PATCH('/customers/{id}', { params: { path: { id } }, body })).rejects.toMatchObject({
    code: 'invalid_request',
    issues: [{ path: 'first_name' }],
  });
  expect(requests).toEqual([]);
});
