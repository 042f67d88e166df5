// A page that creates a customer at KunaCore, whose answer is lost; shows what the call says of itself.
import { createKunaCoreClient } from './packages.js';
import { reported } from './reported-error.js';

async function run() {
  const kunacore = createKunaCoreClient({
    baseUrl: location.origin,
    auth: { accessToken: 'example-token' },
    maxAttempts: 1,
  });
  // The create gets the connection that this leaves open.
  await kunacore.getCustomer('94121f98-98f7-4d57-aa5f-228401d35b12');
  return reported(
    kunacore.createCustomer({
      email: 'ana@example.com',
      firstName: 'Ana',
      lastName: 'Lopez',
      country: 'UA',
      verificationDocumentId: '1237654',
      residenceAddress: 'a street',
    }),
  );
}

run()
  .catch((error) => ({ error: String(error) }))
  .then((result) => {
    document.body.textContent = JSON.stringify({ done: true, ...result });
  });
