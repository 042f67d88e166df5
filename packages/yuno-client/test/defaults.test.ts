import { documentedDefaults } from '@customer-bridge/test-support';
import { createYunoClient } from '../src/index.js';
import { customer, id, keys } from './stub.js';

documentedDefaults({
  readme: new URL('../README.md', import.meta.url),
  callOf(options) {
    const yuno = createYunoClient({ ...keys, ...options });
    return () => yuno.getCustomer(id);
  },
  body: customer,
});
