// For scale alone: another provider's SDK, which sends a form.
import { Stripe } from 'stripe';

export const create = ({ baseUrl, fetch, changes }) => {
  const { protocol, hostname, port } = new URL(baseUrl);
  const stripe = new Stripe('sk_test_example', {
    host: hostname,
    protocol: protocol.slice(0, -1),
    ...(port ? { port } : {}),
    telemetry: false,
    ...(fetch ? { httpClient: Stripe.createFetchHttpClient(fetch) } : {}),
  });
  const { email } = changes;
  const name = changes.first_name;
  return () =>
    stripe.customers.update('cus_1', { email, ...(name ? { name, metadata: changes.phone } : {}) });
};
