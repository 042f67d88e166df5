// Started as: require.cjs <task as JSON>
const { createCustomerAdapter } = require('@customer-bridge/adapter');
const { kunacoreProvider } = require('@customer-bridge/adapter/kunacore');
const { yunoProvider } = require('@customer-bridge/adapter/yuno');
const { createKunaCoreClient } = require('@customer-bridge/kunacore-client');
const { createYunoClient } = require('@customer-bridge/yuno-client');
const { update } = require('./update.js');

const packages = {
  createCustomerAdapter,
  createKunaCoreClient,
  createYunoClient,
  kunacoreProvider,
  yunoProvider,
};
update(packages, JSON.parse(process.argv[2])).then(console.log);
