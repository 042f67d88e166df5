export { createCustomerAdapter } from '@customer-bridge/adapter';
export { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
export { yunoProvider } from '@customer-bridge/adapter/yuno';
export { createKunaCoreClient } from '@customer-bridge/kunacore-client';
export { createYunoClient } from '@customer-bridge/yuno-client';
