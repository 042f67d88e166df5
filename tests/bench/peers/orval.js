import { updateCustomer } from 'generated/orval/index.ts';

export const create = ({ id, changes }) => {
  const headers = { 'public-api-key': 'public', 'private-secret-key': 'secret' };
  return async () => (await updateCustomer(id, changes, { headers })).data;
};
