// Every public name of @customer-bridge/kunacore-client, as its users rely on it. Extended with the API; a line that
// has to change is a break.
import type * as kunacore from '@customer-bridge/kunacore-client';
import type { ChangesShape, CreateShape, CustomerShape, FindShape } from './kunacore-shapes.ts';
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

export type Customers = [
  Takes<kunacore.CustomerChanges, ChangesShape>,
  Takes<kunacore.CustomerUpdate, ChangesShape & { id: string }>,
  Takes<kunacore.CustomerCreate, CreateShape>,
  Takes<kunacore.CustomerFind, FindShape>,
  Takes<kunacore.CountryCode, string>,
  Gives<kunacore.CountryCode, string>,
  Gives<kunacore.Customer, CustomerShape>,
];
