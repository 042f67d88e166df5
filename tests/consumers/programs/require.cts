// Compiled, not run: a CommonJS module that gets the packages with `require`, as TypeScript writes it.
import adapter = require('@customer-bridge/adapter');
import yunoMapping = require('@customer-bridge/adapter/yuno');
import yunoClient = require('@customer-bridge/yuno-client');

const yuno = yunoClient.createYunoClient({ publicApiKey: 'example', privateSecretKey: 'example' });
const customers = adapter.createCustomerAdapter({ yuno: yunoMapping.yunoProvider(yuno) });

const email: Promise<string | null | undefined> = customers
  .get('yuno', '94121f98-98f7-4d57-aa5f-228401d35b12')
  .then((customer) => customer.email);

export = { email };
