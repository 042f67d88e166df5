import { updateCustomer } from 'generated/kubb/clients/updateCustomer.ts';

export const create = ({ baseUrl, id, changes }) => {
  const headers = {
    'content-type': 'application/json',
    'public-api-key': 'public',
    'private-secret-key': 'secret',
  };
  return () => updateCustomer(id, changes, { baseURL: `${baseUrl}/v1`, headers });
};
