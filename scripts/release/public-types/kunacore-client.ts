// Every public name of @customer-bridge/kunacore-client, as its users rely on it. Extended with the API; a line that
// has to change is a break.
import type * as kunacore from '@customer-bridge/kunacore-client';
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
    customer: kunacore.CustomerCreate,
    options?: kunacore.CallOptions,
  ) => Promise<kunacore.Customer>;
  readonly getCustomer: (id: string, options?: kunacore.CallOptions) => Promise<kunacore.Customer>;
  readonly findCustomers: (
    filters: kunacore.CustomerFind,
    options?: kunacore.CallOptions,
  ) => Promise<kunacore.Customer[]>;
  readonly updateCustomer: (
    id: string,
    changes: kunacore.CustomerChanges,
    options?: kunacore.CallOptions,
  ) => Promise<kunacore.Customer>;
  readonly api: ApiShape;
}

// openapi-fetch's client: what it is called with and what it answers, told by two operations.
interface ApiShape {
  readonly POST: ((
    path: '/v2/customer/update',
    init: { body: kunacore.CustomerUpdate },
  ) => Promise<{ data?: { data: kunacore.Customer }; error?: object; response: Response }>) &
    ((
      path: '/v2/customer/find',
      init: { body: kunacore.CustomerFind },
    ) => Promise<{ data?: { data: kunacore.Customer[] }; response: Response }>);
}

interface LoginShape {
  email: string;
  password: string;
  merchantId: string;
}

interface OwnOptions extends ClientOptionsShape {
  baseUrl?: string | undefined;
  auth?: { apiKey?: string | undefined } | LoginShape | { accessToken: () => Promise<string> } | undefined;
}

export type Clients = [
  Gives<
    typeof kunacore.createKunaCoreClient,
    (options?: kunacore.KunaCoreClientOptions) => kunacore.KunaCoreClient
  >,
  Gives<kunacore.KunaCoreClient, ClientShape>,
  Takes<kunacore.KunaCoreClientOptions, OwnOptions>,
  Takes<kunacore.KunaCoreAuth, kunacore.ApiKeyAuth | kunacore.LoginAuth | kunacore.AccessTokenAuth>,
  Takes<kunacore.ApiKeyAuth, { apiKey?: string | undefined }>,
  Takes<kunacore.LoginAuth, LoginShape>,
  Takes<kunacore.AccessTokenAuth, { accessToken: string | (() => string | Promise<string>) }>,
  Takes<kunacore.CallOptions, CallOptionsShape>,
  Takes<kunacore.ClientOptions, ClientOptionsShape>,
  Takes<kunacore.Fetch, FetchShape>,
];

export type Errors = [
  Gives<typeof kunacore.BridgeError, ErrorClass>,
  Gives<kunacore.BridgeError, ErrorInstance>,
  Gives<kunacore.BridgeErrorJson, ErrorJson>,
  Gives<kunacore.BridgeErrorDetails, ErrorDetails>,
  Takes<kunacore.BridgeErrorDetails, ErrorDetails>,
  Gives<kunacore.ErrorCode, ErrorCodes>,
  Takes<kunacore.ErrorCode, ErrorCodes>,
  Gives<kunacore.Outcome, Outcomes>,
  Takes<kunacore.Outcome, Outcomes>,
  Gives<kunacore.Issue, IssueShape>,
  Takes<kunacore.Issue, IssueShape>,
];

export type Events = [
  Gives<kunacore.BridgeEvent, EventShape>,
  Takes<kunacore.BridgeEvent, EventShape>,
  Gives<kunacore.RequestEvent, RequestEventShape>,
  Gives<kunacore.ResponseEvent, ResponseEventShape>,
  Gives<kunacore.RetryEvent, RetryEventShape>,
  Gives<kunacore.LoginEvent, LoginEventShape>,
];

interface Changes {
  email?: string | undefined;
  phoneNumber?: string | undefined;
  firstName?: string | undefined;
  lastName?: string | undefined;
  comment?: string | undefined;
  externalId?: string | undefined;
  country?: string | undefined;
  verificationDocumentId?: string | undefined;
  residenceAddress?: string | undefined;
  itn?: string | undefined;
}

interface NewCustomer {
  email: string;
  phoneNumber?: string | undefined;
  firstName: string;
  lastName: string;
  comment?: string | undefined;
  externalId?: string | undefined;
  referralId?: string | undefined;
  country: string;
  verificationDocumentId: string;
  residenceAddress: string;
  itn?: string | undefined;
}

interface Filters {
  email?: string | undefined;
  walletId?: string | undefined;
  phoneNumber?: string | undefined;
  fullName?: string | undefined;
  comment?: string | undefined;
  externalId?: string | undefined;
  referralId?: string | undefined;
  createdFrom?: string | undefined;
  createdTo?: string | undefined;
  take?: number | undefined;
  skip?: number | undefined;
}

interface CustomerShape {
  id: string;
  comment?: string | null;
  createdAt?: string | null;
  email: string;
  firstName: string;
  lastName: string;
  phoneNumber?: string | null;
  externalId?: string | null;
  walletId: string;
  referralId?: string | null;
}

export type Customers = [
  Takes<kunacore.CustomerChanges, Changes>,
  Takes<kunacore.CustomerUpdate, Changes & { id: string }>,
  Takes<kunacore.CustomerCreate, NewCustomer>,
  Takes<kunacore.CustomerFind, Filters>,
  Takes<kunacore.CountryCode, string>,
  Gives<kunacore.CountryCode, string>,
  Gives<kunacore.Customer, CustomerShape>,
];
