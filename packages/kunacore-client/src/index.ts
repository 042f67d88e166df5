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
  CountryCode,
  Customer,
  CustomerCreate,
  CustomerFind,
  CustomerUpdate,
} from '@customer-bridge/kunacore-types';
export type { AccessTokenAuth, ApiKeyAuth, KunaCoreAuth, LoginAuth } from './auth.js';
export { createKunaCoreClient } from './client.js';
export type { CustomerChanges, KunaCoreClient } from './client.js';
export type { KunaCoreClientOptions } from './options.js';
