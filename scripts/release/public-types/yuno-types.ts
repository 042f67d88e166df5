// Every public name of @customer-bridge/yuno-types, as its users rely on it. Extended with the API; a line that has to
// change is a break. The shapes of the customer's types stand in ./yuno-client.ts.
import type * as yunoClient from '@customer-bridge/yuno-client';
import type * as yuno from '@customer-bridge/yuno-types';
import type * as table from '@customer-bridge/yuno-types/operations';
import type * as validators from '@customer-bridge/yuno-types/validators';
import type { SchemaShape } from './shapes.ts';
import type { Gives, Takes } from './variance.ts';

export type Types = [
  Takes<yuno.CustomerUpdate, yunoClient.CustomerUpdate>,
  Takes<yuno.CustomerCreate, yunoClient.CustomerCreate>,
  Takes<yuno.DocumentInput, yunoClient.DocumentInput>,
  Takes<yuno.PhoneInput, yunoClient.PhoneInput>,
  Takes<yuno.AddressInput, yunoClient.AddressInput>,
  Takes<yuno.AddressCreate, yunoClient.AddressCreate>,
  Takes<yuno.MetadataItemInput, yunoClient.MetadataItemInput>,
  Takes<yuno.CountryCode, yunoClient.CountryCode>,
  Gives<yuno.Customer, yunoClient.Customer>,
  Gives<yuno.Document, yunoClient.Document>,
  Gives<yuno.Phone, yunoClient.Phone>,
  Gives<yuno.Address, yunoClient.Address>,
  Gives<yuno.MetadataItem, yunoClient.MetadataItem>,
  Gives<yuno.ErrorResponse, { code: string; messages: string[] }>,
  Gives<typeof yuno.countryCodes, readonly yuno.CountryCode[]>,
  Gives<yuno.components['schemas']['Customer'], yuno.Customer>,
  Gives<yuno.paths['/customers/{id}']['patch'], yuno.operations['updateCustomer']>,
  Takes<
    yuno.operations['updateCustomer']['requestBody']['content']['application/json'],
    yunoClient.CustomerUpdate
  >,
];

export type Validators = [
  Gives<validators.StandardSchema<yuno.Customer>, SchemaShape>,
  Gives<
    validators.Result<yuno.Customer>,
    { value: yuno.Customer; issues?: undefined } | { issues: readonly validators.Issue[] }
  >,
  Gives<validators.Issue, { message: string; path: readonly (string | number)[] }>,
  Gives<typeof validators.customerUpdateSchema, validators.StandardSchema<yuno.CustomerUpdate>>,
  Gives<typeof validators.customerCreateSchema, validators.StandardSchema<yuno.CustomerCreate>>,
  Gives<typeof validators.documentInputSchema, validators.StandardSchema<yuno.DocumentInput>>,
  Gives<typeof validators.phoneInputSchema, validators.StandardSchema<yuno.PhoneInput>>,
  Gives<typeof validators.addressInputSchema, validators.StandardSchema<yuno.AddressInput>>,
  Gives<typeof validators.addressCreateSchema, validators.StandardSchema<yuno.AddressCreate>>,
  Gives<typeof validators.metadataItemInputSchema, validators.StandardSchema<yuno.MetadataItemInput>>,
  Gives<typeof validators.customerSchema, validators.StandardSchema<yuno.Customer>>,
  Gives<typeof validators.documentSchema, validators.StandardSchema<yuno.Document>>,
  Gives<typeof validators.phoneSchema, validators.StandardSchema<yuno.Phone>>,
  Gives<typeof validators.addressSchema, validators.StandardSchema<yuno.Address>>,
  Gives<typeof validators.metadataItemSchema, validators.StandardSchema<yuno.MetadataItem>>,
  Gives<typeof validators.errorResponseSchema, validators.StandardSchema<yuno.ErrorResponse>>,
  Gives<typeof validators.countryCodeSchema, validators.StandardSchema<yuno.CountryCode>>,
];

export type Operations = [
  Gives<
    typeof table.operations,
    {
      createCustomer: { method: 'POST'; path: '/customers'; idempotent: false };
      getCustomer: { method: 'GET'; path: '/customers/{id}'; idempotent: true };
      findCustomerByMerchantId: { method: 'GET'; path: '/customers'; idempotent: true };
      updateCustomer: { method: 'PATCH'; path: '/customers/{id}'; idempotent: true };
      deleteCustomer: { method: 'DELETE'; path: '/customers/{id}'; idempotent: true };
    }
  >,
];
