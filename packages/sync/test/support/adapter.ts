import { createCustomerAdapter, type CustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient, type KunaCoreClientOptions } from '@customer-bridge/kunacore-client';
import { createYunoClient, type YunoClientOptions } from '@customer-bridge/yuno-client';

/** An adapter over both providers, wherever they are. */
export function createAdapter(
  yuno: Pick<YunoClientOptions, 'baseUrl' | 'fetch'>,
  kunacore: Pick<KunaCoreClientOptions, 'baseUrl' | 'fetch'>,
) {
  const keys = { publicApiKey: 'a-public-key', privateSecretKey: 'a-private-key' };
  return createCustomerAdapter({
    yuno: yunoProvider(createYunoClient({ ...keys, ...yuno })),
    kunacore: kunacoreProvider(createKunaCoreClient({ auth: { apiKey: 'an-api-key' }, ...kunacore })),
  });
}

export type Given =
  ReturnType<typeof createAdapter> extends CustomerAdapter<infer Providers> ? Providers : never;
