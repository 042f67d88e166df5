import { documentedDefaults } from '@customer-bridge/test-support';
import { createKunaCoreClient } from '../src/index.js';
import { auth, baseUrl, customer, id } from './stub.js';

documentedDefaults({
  readme: new URL('../README.md', import.meta.url),
  callOf(options) {
    const kunacore = createKunaCoreClient({ baseUrl, auth, ...options });
    return () => kunacore.getCustomer(id);
  },
  body: { data: customer },
});
