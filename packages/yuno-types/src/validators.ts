// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import type { Check } from './checks/check.js';
import { anything } from './checks/anything.js';
import { dateTime } from './checks/date-time.js';
import { date } from './checks/date.js';
import { every } from './checks/every.js';
import { list } from './checks/list.js';
import { listed } from './checks/listed.js';
import { nullable } from './checks/nullable.js';
import { closedObject, openObject, required } from './checks/object.js';
import { standardSchema } from './checks/standard-schema.js';
import { text } from './checks/text.js';
import type { StandardSchema } from './checks/standard-schema.js';
import { countryCodes } from './index.js';
import type { CustomerCreate, CustomerUpdate, Customer, ErrorResponse } from './index.js';

export type { Issue } from './checks/check.js';
export type { Result, StandardSchema } from './checks/standard-schema.js';

const countryCodeCheck: Check = /* @__PURE__ */ listed(countryCodes, 'must be one of the documented country codes');

const documentInputCheck: Check = /* @__PURE__ */ closedObject({
  document_type: /* @__PURE__ */ text(2, 6),
  document_number: /* @__PURE__ */ text(3, 40),
});

const phoneInputCheck: Check = /* @__PURE__ */ closedObject({
  country_code: /* @__PURE__ */ text(1, 3),
  number: /* @__PURE__ */ text(1, 32),
});

const addressCreateCheck: Check = /* @__PURE__ */ closedObject({
  address_line_1: /* @__PURE__ */ text(3, 255),
  address_line_2: /* @__PURE__ */ text(3, 255),
  building_number_1: /* @__PURE__ */ text(3, 255),
  building_number_2: /* @__PURE__ */ text(3, 255),
  city: /* @__PURE__ */ text(3, 255),
  country: countryCodeCheck,
  state: /* @__PURE__ */ text(0, 255),
  zip_code: /* @__PURE__ */ text(4, 11),
  neighborhood: /* @__PURE__ */ text(1, 255),
});

const metadataItemInputCheck: Check = /* @__PURE__ */ closedObject({
  key: /* @__PURE__ */ text(0, 48),
  value: /* @__PURE__ */ text(0, 512),
}, ['key', 'value']);

const customerCreateCheck: Check = /* @__PURE__ */ closedObject({
  merchant_customer_id: /* @__PURE__ */ text(3, 255),
  merchant_customer_created_at: /* @__PURE__ */ text(27, 27, dateTime),
  first_name: /* @__PURE__ */ text(3, 255),
  last_name: /* @__PURE__ */ text(3, 255),
  gender: /* @__PURE__ */ text(),
  date_of_birth: /* @__PURE__ */ text(10, 10, date),
  email: /* @__PURE__ */ text(3, 255),
  nationality: countryCodeCheck,
  country: countryCodeCheck,
  document: /* @__PURE__ */ every(/* @__PURE__ */ required('document_number'), documentInputCheck),
  phone: /* @__PURE__ */ every(/* @__PURE__ */ required('country_code', 'number'), phoneInputCheck),
  billing_address: /* @__PURE__ */ every(/* @__PURE__ */ required('address_line_1', 'city'), addressCreateCheck),
  shipping_address: /* @__PURE__ */ every(/* @__PURE__ */ required('address_line_1', 'city', 'country'), addressCreateCheck),
  metadata: /* @__PURE__ */ list(metadataItemInputCheck, 0, 50),
}, ['merchant_customer_id']);

const addressInputCheck: Check = /* @__PURE__ */ closedObject({
  address_line_1: /* @__PURE__ */ text(3, 255),
  address_line_2: /* @__PURE__ */ text(3, 255),
  city: /* @__PURE__ */ text(3, 255),
  country: countryCodeCheck,
  state: /* @__PURE__ */ text(0, 255),
  zip_code: /* @__PURE__ */ text(4, 11),
  neighborhood: /* @__PURE__ */ text(1, 255),
});

const customerUpdateCheck: Check = /* @__PURE__ */ closedObject({
  merchant_customer_id: /* @__PURE__ */ text(3, 255),
  merchant_customer_created_at: /* @__PURE__ */ text(27, 27, dateTime),
  first_name: /* @__PURE__ */ text(3, 255),
  last_name: /* @__PURE__ */ text(3, 255),
  gender: /* @__PURE__ */ text(),
  date_of_birth: /* @__PURE__ */ text(10, 10, date),
  email: /* @__PURE__ */ text(3, 255),
  nationality: countryCodeCheck,
  country: countryCodeCheck,
  document: documentInputCheck,
  phone: phoneInputCheck,
  billing_address: addressInputCheck,
  shipping_address: addressInputCheck,
  metadata: /* @__PURE__ */ list(metadataItemInputCheck, 0, 50),
});

const documentCheck: Check = /* @__PURE__ */ openObject({
  document_type: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  document_number: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
});

const phoneCheck: Check = /* @__PURE__ */ openObject({
  country_code: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  number: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
});

const addressCheck: Check = /* @__PURE__ */ openObject({
  address_line_1: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  address_line_2: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  city: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  country: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  state: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  zip_code: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  neighborhood: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
});

const metadataItemCheck: Check = /* @__PURE__ */ openObject({
  key: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  value: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
});

const customerCheck: Check = /* @__PURE__ */ openObject({
  id: /* @__PURE__ */ text(),
  merchant_customer_id: /* @__PURE__ */ text(),
  merchant_customer_created_at: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  first_name: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  last_name: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  gender: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  date_of_birth: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  email: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  nationality: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  country: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  document: /* @__PURE__ */ nullable(documentCheck),
  phone: /* @__PURE__ */ nullable(phoneCheck),
  billing_address: /* @__PURE__ */ nullable(addressCheck),
  shipping_address: /* @__PURE__ */ nullable(addressCheck),
  metadata: /* @__PURE__ */ nullable(/* @__PURE__ */ list(metadataItemCheck)),
  created_at: /* @__PURE__ */ text(),
  updated_at: /* @__PURE__ */ text(),
}, ['id', 'merchant_customer_id', 'created_at', 'updated_at']);

const errorResponseCheck: Check = /* @__PURE__ */ openObject({
  code: /* @__PURE__ */ text(),
  messages: /* @__PURE__ */ list(/* @__PURE__ */ text()),
}, ['code', 'messages']);

/** A new customer. Only the merchant's own id is required; the limits are those of the update. */
export const customerCreateSchema: StandardSchema<CustomerCreate> = /* @__PURE__ */ standardSchema(customerCreateCheck);

/**
 * The fields that change; a field left out stays as it is. Every field may be changed, and none is required.
 * No page says what `null` does, so it is not accepted.
 */
export const customerUpdateSchema: StandardSchema<CustomerUpdate> = /* @__PURE__ */ standardSchema(customerUpdateCheck);

/** A customer as Yuno holds it. A field that was never given comes back as `null`, or, like `metadata`, not at all. */
export const customerSchema: StandardSchema<Customer> = /* @__PURE__ */ standardSchema(customerCheck);

/** The one shape of an error. */
export const errorResponseSchema: StandardSchema<ErrorResponse> = /* @__PURE__ */ standardSchema(errorResponseCheck);
