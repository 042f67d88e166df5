import { createClient, createConfig } from 'generated/hey-api/client/index.ts';
import { updateCustomer } from 'generated/hey-api/sdk.gen.ts';

export const create = ({ baseUrl, fetch, id, changes }) => {
  const auth = ({ name }) => name;
  const client = createClient(createConfig({ baseUrl: `${baseUrl}/v1`, fetch, auth }));
  return async () => (await updateCustomer({ client, path: { id }, body: changes, throwOnError: true })).data;
};
