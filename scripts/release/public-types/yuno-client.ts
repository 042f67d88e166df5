// Every public name of @customer-bridge/yuno-client, as its users rely on it. Extended with the API; a line that has
// to change is a break.
import type * as yuno from '@customer-bridge/yuno-client';
import type {
  CallOptionsShape,
  ClientOptionsShape,
  ErrorClass,
  ErrorCodes,
  ErrorDetails,
  ErrorInstance,
  ErrorJson,
  EventShape,
  FetchShape,
  IssueShape,
  LoginEventShape,
  Outcomes,
  RequestEventShape,
  ResponseEventShape,
  RetryEventShape,
} from './shapes.ts';
import type { Gives, Takes } from './variance.ts';
import type {
  AddressCreateShape,
  AddressInputShape,
  AddressShape,
  Countries,
  CreateShape,
  CustomerShape,
  DocumentInputShape,
  DocumentShape,
  MetadataItemInputShape,
  MetadataItemShape,
  PhoneInputShape,
  PhoneShape,
  UpdateShape,
} from './yuno-shapes.ts';

interface ClientShape {
  readonly createCustomer: (
    customer: yuno.CustomerCreate,
    options?: yuno.CallOptions,
  ) => Promise<yuno.Customer>;
  readonly getCustomer: (id: string, options?: yuno.CallOptions) => Promise<yuno.Customer>;
  readonly findCustomerByMerchantId: (
    merchantCustomerId: string,
    options?: yuno.CallOptions,
  ) => Promise<yuno.Customer>;
  readonly updateCustomer: (
    id: string,
    changes: yuno.CustomerUpdate,
    options?: yuno.CallOptions,
  ) => Promise<yuno.Customer>;
  readonly deleteCustomer: (id: string, accountCode: string, options?: yuno.CallOptions) => Promise<void>;
  readonly api: ApiShape;
}

// openapi-fetch's client: what it is called with and what it answers, told by one operation of each verb.
interface ApiShape {
  readonly GET: (
    path: '/customers/{id}',
    init: { params: { path: { id: string } } },
  ) => Promise<{ data?: yuno.Customer; error?: { code: string; messages: string[] }; response: Response }>;
  readonly PATCH: (
    path: '/customers/{id}',
    init: { params: { path: { id: string } }; body: yuno.CustomerUpdate },
  ) => Promise<{ data?: yuno.Customer; response: Response }>;
  readonly POST: (
    path: '/customers',
    init: { body: yuno.CustomerCreate },
  ) => Promise<{ data?: yuno.Customer; response: Response }>;
  readonly DELETE: (
    path: '/customers/{id}',
    init: { params: { path: { id: string }; header: { 'x-account-code': string } } },
  ) => Promise<{ response: Response }>;
}

interface OwnOptions extends ClientOptionsShape {
  publicApiKey?: string | undefined;
  privateSecretKey?: string | undefined;
  environment?: 'sandbox' | 'production' | 'production-eu' | undefined;
  baseUrl?: string | undefined;
}

export type Clients = [
  Gives<typeof yuno.createYunoClient, (options?: yuno.YunoClientOptions) => yuno.YunoClient>,
  Gives<yuno.YunoClient, ClientShape>,
  Takes<yuno.YunoClientOptions, OwnOptions>,
  Takes<yuno.YunoEnvironment, 'sandbox' | 'production' | 'production-eu'>,
  Takes<yuno.CallOptions, CallOptionsShape>,
  Takes<yuno.ClientOptions, ClientOptionsShape>,
  Takes<yuno.Fetch, FetchShape>,
];

export type Errors = [
  Gives<typeof yuno.BridgeError, ErrorClass>,
  Gives<yuno.BridgeError, ErrorInstance>,
  Gives<yuno.BridgeErrorJson, ErrorJson>,
  Gives<yuno.BridgeErrorDetails, ErrorDetails>,
  Takes<yuno.BridgeErrorDetails, ErrorDetails>,
  Gives<yuno.ErrorCode, ErrorCodes>,
  Takes<yuno.ErrorCode, ErrorCodes>,
  Gives<yuno.Outcome, Outcomes>,
  Takes<yuno.Outcome, Outcomes>,
  Gives<yuno.Issue, IssueShape>,
  Takes<yuno.Issue, IssueShape>,
];

export type Events = [
  Gives<yuno.BridgeEvent, EventShape>,
  Takes<yuno.BridgeEvent, EventShape>,
  Gives<yuno.RequestEvent, RequestEventShape>,
  Gives<yuno.ResponseEvent, ResponseEventShape>,
  Gives<yuno.RetryEvent, RetryEventShape>,
  Gives<yuno.LoginEvent, LoginEventShape>,
];

export type Customers = [
  Takes<yuno.CustomerUpdate, UpdateShape>,
  Takes<yuno.CustomerCreate, CreateShape>,
  Takes<yuno.DocumentInput, DocumentInputShape>,
  Takes<yuno.PhoneInput, PhoneInputShape>,
  Takes<yuno.AddressInput, AddressInputShape>,
  Takes<yuno.AddressCreate, AddressCreateShape>,
  Takes<yuno.MetadataItemInput, MetadataItemInputShape>,
  Takes<yuno.CountryCode, Countries>,
  Gives<yuno.CountryCode, string>,
  Gives<yuno.Customer, CustomerShape>,
  Gives<yuno.Document, DocumentShape>,
  Gives<yuno.Phone, PhoneShape>,
  Gives<yuno.Address, AddressShape>,
  Gives<yuno.MetadataItem, MetadataItemShape>,
];
