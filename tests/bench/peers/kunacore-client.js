import { createKunaCoreClient } from '@customer-bridge/kunacore-client';

export const create = ({ baseUrl, fetch, id, kunacoreChanges }) => {
  const kunacore = createKunaCoreClient({ baseUrl, auth: { apiKey: 'key' }, fetch, maxConcurrent: 512 });
  return () => kunacore.updateCustomer(id, kunacoreChanges);
};
