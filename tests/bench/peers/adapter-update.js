import { createCustomerAdapter } from '@customer-bridge/adapter';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createYunoClient } from '@customer-bridge/yuno-client';

export const create = ({ baseUrl, fetch, id, patch }) => {
  const keys = { publicApiKey: 'public', privateSecretKey: 'secret' };
  const yuno = createYunoClient({ ...keys, baseUrl: `${baseUrl}/v1`, fetch, maxConcurrent: 512 });
  const customers = createCustomerAdapter({ yuno: yunoProvider(yuno) });
  let count = 0;
  // Calls for one customer wait for each other: so each is for another.
  return () => customers.update('yuno', id.slice(0, -9) + String(100_000_000 + (count++ % 1000)), patch);
};
