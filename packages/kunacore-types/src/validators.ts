// Generated from specs/kunacore/openapi.yaml by `node scripts/generate.ts kunacore`; edit the spec, not this file.

import type { Check } from './checks/check.js';
import { anything } from './checks/anything.js';
import { list } from './checks/list.js';
import { nullable } from './checks/nullable.js';
import { integer } from './checks/number.js';
import { closedObject, openObject } from './checks/object.js';
import { pattern } from './checks/pattern.js';
import { standardSchema } from './checks/standard-schema.js';
import { text } from './checks/text.js';
import type { StandardSchema } from './checks/standard-schema.js';
import type { LoginRequest, CustomerCreate, CustomerUpdate, CustomerDetailsRequest, CustomerFind, LoginResponse, ErrorResponse, CustomerEnvelope, CustomerListEnvelope } from './index.js';

export type { Issue } from './checks/check.js';
export type { Result, StandardSchema } from './checks/standard-schema.js';

const loginRequestCheck: Check = /* @__PURE__ */ closedObject({
  email: /* @__PURE__ */ text(),
  password: /* @__PURE__ */ text(),
}, ['email', 'password']);

const countryCodeCheck: Check = /* @__PURE__ */ text(0, Infinity, /* @__PURE__ */ pattern(/^[A-Z]{2}$/u));

const customerCreateCheck: Check = /* @__PURE__ */ closedObject({
  email: /* @__PURE__ */ text(),
  phoneNumber: /* @__PURE__ */ text(),
  firstName: /* @__PURE__ */ text(),
  lastName: /* @__PURE__ */ text(),
  comment: /* @__PURE__ */ text(),
  externalId: /* @__PURE__ */ text(),
  referralId: /* @__PURE__ */ text(),
  country: countryCodeCheck,
  verificationDocumentId: /* @__PURE__ */ text(),
  residenceAddress: /* @__PURE__ */ text(),
  itn: /* @__PURE__ */ text(),
}, ['email', 'firstName', 'lastName', 'country', 'verificationDocumentId', 'residenceAddress']);

const customerUpdateCheck: Check = /* @__PURE__ */ closedObject({
  id: /* @__PURE__ */ text(),
  email: /* @__PURE__ */ text(),
  phoneNumber: /* @__PURE__ */ text(),
  firstName: /* @__PURE__ */ text(),
  lastName: /* @__PURE__ */ text(),
  comment: /* @__PURE__ */ text(),
  externalId: /* @__PURE__ */ text(),
  country: countryCodeCheck,
  verificationDocumentId: /* @__PURE__ */ text(),
  residenceAddress: /* @__PURE__ */ text(),
  itn: /* @__PURE__ */ text(),
}, ['id']);

const customerDetailsRequestCheck: Check = /* @__PURE__ */ closedObject({
  id: /* @__PURE__ */ text(),
}, ['id']);

const customerFindCheck: Check = /* @__PURE__ */ closedObject({
  email: /* @__PURE__ */ text(),
  walletId: /* @__PURE__ */ text(),
  phoneNumber: /* @__PURE__ */ text(),
  fullName: /* @__PURE__ */ text(),
  comment: /* @__PURE__ */ text(),
  externalId: /* @__PURE__ */ text(),
  referralId: /* @__PURE__ */ text(),
  createdFrom: /* @__PURE__ */ text(),
  createdTo: /* @__PURE__ */ text(),
  take: /* @__PURE__ */ integer(),
  skip: /* @__PURE__ */ integer(),
});

const loginResponseCheck: Check = /* @__PURE__ */ openObject({
  data: /* @__PURE__ */ openObject({
    accessToken: /* @__PURE__ */ text(),
  }, ['accessToken']),
}, ['data']);

const errorResponseCheck: Check = /* @__PURE__ */ openObject({});

const customerCheck: Check = /* @__PURE__ */ openObject({
  id: /* @__PURE__ */ text(),
  comment: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  createdAt: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  email: /* @__PURE__ */ text(),
  firstName: /* @__PURE__ */ text(),
  lastName: /* @__PURE__ */ text(),
  phoneNumber: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  externalId: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
  walletId: /* @__PURE__ */ text(),
  referralId: /* @__PURE__ */ nullable(/* @__PURE__ */ text()),
}, ['id', 'email', 'firstName', 'lastName', 'walletId']);

const customerEnvelopeCheck: Check = /* @__PURE__ */ openObject({
  data: customerCheck,
}, ['data']);

const customerListEnvelopeCheck: Check = /* @__PURE__ */ openObject({
  data: /* @__PURE__ */ list(customerCheck),
}, ['data']);

/** The email and the password that KunaCore issued together with the merchant id. */
export const loginRequestSchema: StandardSchema<LoginRequest> = /* @__PURE__ */ standardSchema(loginRequestCheck);

/** A new customer, who must have been verified beforehand. */
export const customerCreateSchema: StandardSchema<CustomerCreate> = /* @__PURE__ */ standardSchema(customerCreateCheck);

/**
 * The customer's id and the fields that change; a field left out stays as it is. No page says what `null` does, so
 * it is not accepted.
 */
export const customerUpdateSchema: StandardSchema<CustomerUpdate> = /* @__PURE__ */ standardSchema(customerUpdateCheck);

/** Which customer to return. */
export const customerDetailsRequestSchema: StandardSchema<CustomerDetailsRequest> = /* @__PURE__ */ standardSchema(customerDetailsRequestCheck);

/** Filters, in any combination, and a page of the result. */
export const customerFindSchema: StandardSchema<CustomerFind> = /* @__PURE__ */ standardSchema(customerFindCheck);

/** The answer to a login. No page tells how long a token lives or how to refresh it. */
export const loginResponseSchema: StandardSchema<LoginResponse> = /* @__PURE__ */ standardSchema(loginResponseCheck);

/** An error. Undocumented, so every member is possible and none is promised. */
export const errorResponseSchema: StandardSchema<ErrorResponse> = /* @__PURE__ */ standardSchema(errorResponseCheck);

/** One customer. */
export const customerEnvelopeSchema: StandardSchema<CustomerEnvelope> = /* @__PURE__ */ standardSchema(customerEnvelopeCheck);

/** Customers. */
export const customerListEnvelopeSchema: StandardSchema<CustomerListEnvelope> = /* @__PURE__ */ standardSchema(customerListEnvelopeCheck);
