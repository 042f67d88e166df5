import { createUndiciFetch } from '@customer-bridge/http/undici';
import { createYunoClient } from '@customer-bridge/yuno-client';

export const create = ({ baseUrl, id, changes }) => {
  const options = { fetch: createUndiciFetch(), maxConcurrent: 512 };
  const keys = { publicApiKey: 'public', privateSecretKey: 'secret' };
  const yuno = createYunoClient({ ...keys, ...options, baseUrl: `${baseUrl}/v1` });
  return () => yuno.updateCustomer(id, changes);
};
