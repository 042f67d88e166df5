// Server code under test where a browser-like environment has put its own globals in place; the runner's are global too.
import { createYunoClient } from '@customer-bridge/yuno-client';
import { createYunoFake } from '@customer-bridge/testkit';

const keys = { publicApiKey: 'example-public-key', privateSecretKey: 'example-secret-key' };

test('the environment is the one that was asked for', () => {
  expect(navigator.userAgent).toContain(process.env.ENVIRONMENT === 'jsdom' ? 'jsdom' : 'HappyDOM');
});

test('an answer in two chunks is read right', async () => {
  const fake = createYunoFake();
  const { id } = fake.seed({ email: 'ana@example.com' });
  const text = JSON.stringify(fake.customers.get(id));
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  const fetch = async () => {
    sent += 1;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, 62));
        controller.enqueue(bytes.slice(62));
        controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  };
  const customer = await createYunoClient({ ...keys, fetch }).getCustomer(id);
  expect(customer.email).toBe('ana@example.com');
  expect(sent).toBe(1);
});

test('a listening fake is updated, and read back', async () => {
  const fake = createYunoFake();
  const { id } = fake.seed();
  const server = await fake.listen();
  try {
    const yuno = createYunoClient({ ...keys, baseUrl: server.url });
    const customer = await yuno.updateCustomer(id, { email: 'ana@example.com' });
    expect(customer.email).toBe('ana@example.com');
    expect(fake.requests.map(({ method }) => method)).toEqual(['PATCH']);
    await expect(yuno.getCustomer('94121f98-98f7-4d57-aa5f-228401d35b12')).rejects.toMatchObject({
      code: 'not_found',
      requestId: expect.any(String),
    });
  } finally {
    await server.close();
  }
});
