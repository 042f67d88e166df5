export { BridgeError } from '@customer-bridge/adapter';
export type { ErrorCode, Issue } from '@customer-bridge/adapter';
export { createCustomerSync } from './create-customer-sync.js';
export type {
  ChangedPage,
  CustomerPage,
  CustomerState,
  CustomerStatus,
  CustomerSync,
  Desired,
  Parked,
  ProviderStatus,
  ProviderSync,
  Run,
  RunOptions,
  RunStatus,
  SyncOptions,
  SyncStatus,
  Working,
} from './customer-sync.js';
export type { ParkCode, SyncEvent } from './events.js';
export type { PostgresTransaction, SyncStore } from './stores/store.js';
