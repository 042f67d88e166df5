// Every public name of @customer-bridge/kunacore-types, as its users rely on it. Extended with the API; a line that has
// to change is a break.
import type * as kunacore from '@customer-bridge/kunacore-types';
import type * as table from '@customer-bridge/kunacore-types/operations';
import type * as validators from '@customer-bridge/kunacore-types/validators';
import type { ChangesShape, CreateShape, CustomerShape, FindShape } from './kunacore-shapes.ts';
import type { SchemaShape } from './shapes.ts';
import type { Gives, Takes } from './variance.ts';

export type Types = [
  Takes<kunacore.CustomerUpdate, ChangesShape & { id: string }>,
  Takes<kunacore.CustomerCreate, CreateShape>,
  Takes<kunacore.CustomerFind, FindShape>,
  Takes<kunacore.CustomerDetailsRequest, { id: string }>,
  Takes<kunacore.LoginRequest, { email: string; password: string }>,
  Takes<kunacore.CountryCode, string>,
  Gives<kunacore.Customer, CustomerShape>,
  Gives<kunacore.CustomerEnvelope, { data: kunacore.Customer }>,
  Gives<kunacore.CustomerListEnvelope, { data: kunacore.Customer[] }>,
  Gives<kunacore.LoginResponse, { data: { accessToken: string } }>,
  Gives<kunacore.ErrorResponse, { [name: string]: unknown }>,
  Gives<kunacore.components['schemas']['Customer'], kunacore.Customer>,
  Gives<kunacore.paths['/v2/customer/update']['post'], kunacore.operations['updateCustomer']>,
  Takes<
    kunacore.operations['updateCustomer']['requestBody']['content']['application/json'],
    ChangesShape & { id: string }
  >,
];

export type Validators = [
  Gives<validators.StandardSchema<kunacore.Customer>, SchemaShape>,
  Gives<
    validators.Result<kunacore.Customer>,
    { value: kunacore.Customer; issues?: undefined } | { issues: readonly validators.Issue[] }
  >,
  Gives<validators.Issue, { message: string; path: readonly (string | number)[] }>,
  Gives<typeof validators.loginRequestSchema, validators.StandardSchema<kunacore.LoginRequest>>,
  Gives<typeof validators.customerUpdateSchema, validators.StandardSchema<kunacore.CustomerUpdate>>,
  Gives<typeof validators.customerCreateSchema, validators.StandardSchema<kunacore.CustomerCreate>>,
  Gives<
    typeof validators.customerDetailsRequestSchema,
    validators.StandardSchema<kunacore.CustomerDetailsRequest>
  >,
  Gives<typeof validators.customerFindSchema, validators.StandardSchema<kunacore.CustomerFind>>,
  Gives<typeof validators.loginResponseSchema, validators.StandardSchema<kunacore.LoginResponse>>,
  Gives<typeof validators.customerEnvelopeSchema, validators.StandardSchema<kunacore.CustomerEnvelope>>,
  Gives<
    typeof validators.customerListEnvelopeSchema,
    validators.StandardSchema<kunacore.CustomerListEnvelope>
  >,
  Gives<typeof validators.customerSchema, validators.StandardSchema<kunacore.Customer>>,
  Gives<typeof validators.errorResponseSchema, validators.StandardSchema<kunacore.ErrorResponse>>,
  Gives<typeof validators.countryCodeSchema, validators.StandardSchema<kunacore.CountryCode>>,
];

export type Operations = [
  Gives<
    typeof table.operations,
    {
      login: { method: 'POST'; path: '/v2/auth/login'; idempotent: true };
      createCustomer: { method: 'POST'; path: '/v2/customer/create'; idempotent: false };
      updateCustomer: { method: 'POST'; path: '/v2/customer/update'; idempotent: true };
      getCustomer: { method: 'POST'; path: '/v2/customer/details'; idempotent: true };
      findCustomers: { method: 'POST'; path: '/v2/customer/find'; idempotent: true };
    }
  >,
];
