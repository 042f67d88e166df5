// A page that shows a customer as both providers hold it now, whenever it is asked for.
import { createCustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createYunoClient } from '@customer-bridge/yuno-client';

const customers = createCustomerAdapter({
  kunacore: kunacoreProvider(
    createKunaCoreClient({ baseUrl: process.env.KUNACORE_BASE_URL, auth: { apiKey: 'example-key' } }),
  ),
  yuno: yunoProvider(
    createYunoClient({
      baseUrl: process.env.YUNO_BASE_URL,
      publicApiKey: 'example-public-key',
      privateSecretKey: 'example-secret-key',
    }),
  ),
});

export default async function Page({ searchParams: { kunacore, yuno } }) {
  const held = await Promise.all([customers.get('kunacore', kunacore), customers.get('yuno', yuno)]);
  return <p>{`held: ${held.map(({ email }) => email).join(' and ')}.`}</p>;
}
