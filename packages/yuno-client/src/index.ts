export { BridgeError } from '@customer-bridge/http';
export type {
  BridgeErrorDetails,
  BridgeErrorJson,
  BridgeEvent,
  CallOptions,
  ClientOptions,
  ErrorCode,
  Fetch,
  HeaderValues,
  Issue,
  LoginEvent,
  Outcome,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from '@customer-bridge/http';
export type {
  Address,
  AddressInput,
  BillingAddressCreate,
  CountryCode,
  Customer,
  CustomerCreate,
  CustomerUpdate,
  Document,
  DocumentCreate,
  DocumentInput,
  MetadataItem,
  MetadataItemInput,
  Phone,
  PhoneCreate,
  PhoneInput,
  ShippingAddressCreate,
} from '@customer-bridge/yuno-types';
export { createYunoClient } from './client.js';
export type { YunoClient } from './client.js';
export type { YunoEnvironment } from './servers.js';
export type { YunoClientOptions } from './options.js';
