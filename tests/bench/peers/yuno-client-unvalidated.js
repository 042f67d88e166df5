import { createYunoClient } from '@customer-bridge/yuno-client';

export const create = ({ baseUrl, fetch, id, changes }) => {
  const options = { fetch, maxConcurrent: 512, validate: 'off' };
  const keys = { publicApiKey: 'public', privateSecretKey: 'secret' };
  const yuno = createYunoClient({ ...keys, ...options, baseUrl: `${baseUrl}/v1` });
  return () => yuno.updateCustomer(id, changes);
};
