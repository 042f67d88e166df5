import { createCustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createYunoClient } from '@customer-bridge/yuno-client';

export const create = ({ baseUrl, fetch, id, patch }) => {
  const options = { fetch, maxConcurrent: 512 };
  const keys = { publicApiKey: 'public', privateSecretKey: 'secret' };
  const yuno = createYunoClient({ ...keys, ...options, baseUrl: `${baseUrl}/v1` });
  const kunacore = createKunaCoreClient({ baseUrl, auth: { apiKey: 'key' }, ...options });
  const customers = createCustomerAdapter({
    yuno: yunoProvider(yuno),
    kunacore: kunacoreProvider(kunacore),
  });
  let count = 0;
  return async () => {
    const each = id.slice(0, -9) + String(100_000_000 + (count++ % 1000));
    const { ok, results } = await customers.updateAll({ yuno: each, kunacore: each }, patch);
    if (!ok) throw results.yuno.error ?? results.kunacore.error;
  };
};
