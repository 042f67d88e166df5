// Server code under test in Jest, with the settings that the testkit's page shows.
import { createCustomerAdapter } from '@customer-bridge/adapter';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createYunoFake } from '@customer-bridge/testkit';
import { createYunoClient } from '@customer-bridge/yuno-client';

const keys = { publicApiKey: 'example-public-key', privateSecretKey: 'example-secret-key' };

test('a fake is updated, in process and over HTTP', async () => {
  const fake = createYunoFake();
  const { id } = fake.seed();
  const server = await fake.listen();
  try {
    for (const options of [{ fetch: fake.fetch }, { baseUrl: server.url }]) {
      const customers = createCustomerAdapter({
        yuno: yunoProvider(createYunoClient({ ...keys, ...options })),
      });
      const { customer } = await customers.update('yuno', id, { email: 'ana@example.com' });
      expect(customer.email).toBe('ana@example.com');
    }
    expect(fake.requests.map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
  } finally {
    await server.close();
  }
});
