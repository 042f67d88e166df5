import { createYunoClient } from '@customer-bridge/yuno-client';

export const create = ({ baseUrl, fetch, id, changes }) => {
  const keys = { publicApiKey: 'public', privateSecretKey: 'secret' };
  const yuno = createYunoClient({ ...keys, baseUrl: `${baseUrl}/v1`, fetch, maxConcurrent: 512 });
  return () => yuno.updateCustomer(id, changes);
};
