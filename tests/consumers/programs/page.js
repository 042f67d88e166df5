// A page. Yuno's secret key and KunaCore's own are refused in a browser; a token that the page's server handed out is
// not, so KunaCore's update is made with one.
import { createKunaCoreClient, createYunoClient } from './packages.js';

const refusalOf = (create) => {
  try {
    create();
    return 'accepted';
  } catch (error) {
    return `${error.code} ${error.message}`;
  }
};

async function run() {
  const { kunacore, email, phone } = await (await fetch('/task')).json();
  const { baseUrl, id } = kunacore;
  const client = createKunaCoreClient({ baseUrl, auth: { accessToken: kunacore.accessToken } });
  const customer = await client.updateCustomer(id, { email, phoneNumber: phone });
  const login = { email: 'ana@example.com', password: 'example-password', merchantId: 'example' };
  return {
    updated: customer.email === email,
    yuno: refusalOf(() => createYunoClient({ publicApiKey: 'example', privateSecretKey: 'example' })),
    apiKey: refusalOf(() => createKunaCoreClient({ baseUrl, auth: { apiKey: 'example' } })),
    login: refusalOf(() => createKunaCoreClient({ baseUrl, auth: login })),
  };
}

run()
  .catch((error) => ({ error: String(error) }))
  .then((result) => {
    document.body.textContent = JSON.stringify({ done: true, ...result });
  });
