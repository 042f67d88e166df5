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

interface AddressUpdate {
  address_line_1?: string | undefined;
  address_line_2?: string | undefined;
  city?: string | undefined;
  country?: yuno.CountryCode | undefined;
  state?: string | undefined;
  zip_code?: string | undefined;
  neighborhood?: string | undefined;
}

interface Changes {
  merchant_customer_id?: string | undefined;
  merchant_customer_created_at?: string | undefined;
  first_name?: string | undefined;
  last_name?: string | undefined;
  gender?: string | undefined;
  date_of_birth?: string | undefined;
  email?: string | undefined;
  nationality?: yuno.CountryCode | undefined;
  country?: yuno.CountryCode | undefined;
  metadata?: { key: string; value: string }[] | undefined;
}

interface AddressShape {
  address_line_1?: string | null;
  address_line_2?: string | null;
  city?: string | null;
  country?: string | null;
  state?: string | null;
  zip_code?: string | null;
  neighborhood?: string | null;
}

interface CustomerShape {
  id: string;
  merchant_customer_id: string;
  merchant_customer_created_at?: string | null;
  first_name?: string | null;
  last_name?: string | null;
  gender?: string | null;
  date_of_birth?: string | null;
  email?: string | null;
  nationality?: string | null;
  country?: string | null;
  document?: yuno.Document | null;
  phone?: yuno.Phone | null;
  billing_address?: yuno.Address | null;
  shipping_address?: yuno.Address | null;
  metadata?: yuno.MetadataItem[] | null;
  created_at: string;
  updated_at: string;
}

export type Customers = [
  Takes<
    yuno.CustomerUpdate,
    Changes & {
      document?: yuno.DocumentInput | undefined;
      phone?: yuno.PhoneInput | undefined;
      billing_address?: yuno.AddressInput | undefined;
      shipping_address?: yuno.AddressInput | undefined;
    }
  >,
  Takes<
    yuno.CustomerCreate,
    Changes & {
      merchant_customer_id: string;
      document?: (yuno.DocumentInput & { document_number: string }) | undefined;
      phone?: { country_code: string; number: string } | undefined;
      billing_address?: (yuno.AddressCreate & { address_line_1: string; city: string }) | undefined;
      shipping_address?:
        | (yuno.AddressCreate & { address_line_1: string; city: string; country: yuno.CountryCode })
        | undefined;
    }
  >,
  Takes<yuno.DocumentInput, { document_type?: string | undefined; document_number?: string | undefined }>,
  Takes<yuno.PhoneInput, { country_code?: string | undefined; number?: string | undefined }>,
  Takes<yuno.AddressInput, AddressUpdate>,
  Takes<
    yuno.AddressCreate,
    AddressUpdate & { building_number_1?: string | undefined; building_number_2?: string | undefined }
  >,
  Takes<yuno.MetadataItemInput, { key: string; value: string }>,
  Takes<yuno.CountryCode, 'AF' | 'CO' | 'DO' | 'US' | 'ZW'>,
  Gives<yuno.CountryCode, string>,
  Gives<yuno.Customer, CustomerShape>,
  Gives<yuno.Document, { document_type?: string | null; document_number?: string | null }>,
  Gives<yuno.Phone, { country_code?: string | null; number?: string | null }>,
  Gives<yuno.Address, AddressShape>,
  Gives<yuno.MetadataItem, { key?: string | null; value?: string | null }>,
];
