// Brings a fake of its own, which listens in this runtime, and updates a customer there.
import { createYunoFake } from '@customer-bridge/testkit';
import { createYunoClient } from './packages.js';
import { keys } from './reported-error.js';

const fake = createYunoFake();
const server = await fake.listen();
const yuno = createYunoClient({ ...keys, baseUrl: server.url });
const { first_name } = await yuno.updateCustomer(fake.seed().id, { first_name: 'Zoë 🦊' });
await server.close();
console.log(first_name, fake.requests.length);
