// Every public name of @customer-bridge/yuno-types, as its users rely on it. Extended with the API; a line that has to
// change is a break.
import type * as yuno from '@customer-bridge/yuno-types';
import type * as table from '@customer-bridge/yuno-types/operations';
import type * as validators from '@customer-bridge/yuno-types/validators';
import type { SchemaShape } from './shapes.ts';
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

export type Types = [
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
  Gives<yuno.ErrorResponse, { code: string; messages: string[] }>,
  Gives<typeof yuno.countryCodes, readonly yuno.CountryCode[]>,
  Gives<yuno.components['schemas']['Customer'], yuno.Customer>,
  Gives<yuno.paths['/customers/{id}']['patch'], yuno.operations['updateCustomer']>,
  Takes<yuno.operations['updateCustomer']['requestBody']['content']['application/json'], UpdateShape>,
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
