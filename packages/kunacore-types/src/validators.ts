// Generated from specs/kunacore/openapi.yaml by `node scripts/generate.ts kunacore`; edit the spec, not this file.

import { refuse } from './checks/check.js';
import { list } from './checks/list.js';
import { integer } from './checks/number.js';
import { object, ownMember, required } from './checks/object.js';
import { pattern } from './checks/pattern.js';
import { schemaOf } from './checks/standard-schema.js';
import { text } from './checks/text.js';
import type { Issue, Path } from './checks/check.js';
import type { StandardSchema } from './checks/standard-schema.js';
import type * as Types from './index.js';

export type { Issue } from './checks/check.js';
export type { Result, StandardSchema } from './checks/standard-schema.js';

function checkLoginRequest(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'email':
        case 'password':
          text(member, path, issues);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
  }
}

/**
 * The email and the password that KunaCore issued together with the merchant id. Both are needed; that is told in
 * words alone, because the names of the members are inferred.
 */
export const loginRequestSchema: StandardSchema<Types.LoginRequest> = /* @__PURE__ */ schemaOf(checkLoginRequest);

function checkCustomerUpdate(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'id':
        case 'email':
        case 'phoneNumber':
        case 'firstName':
        case 'lastName':
        case 'comment':
        case 'externalId':
        case 'verificationDocumentId':
        case 'residenceAddress':
        case 'itn':
          text(member, path, issues);
          break;
        case 'country':
          checkCountryCode(member, path, issues);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'id');
  }
}

/**
 * The customer's id and the fields that change; a field left out stays as it is. No page says what `null` does, so
 * it is not accepted.
 */
export const customerUpdateSchema: StandardSchema<Types.CustomerUpdate> = /* @__PURE__ */ schemaOf(checkCustomerUpdate);

function checkCustomerCreate(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'email':
        case 'phoneNumber':
        case 'firstName':
        case 'lastName':
        case 'comment':
        case 'externalId':
        case 'referralId':
        case 'verificationDocumentId':
        case 'residenceAddress':
        case 'itn':
          text(member, path, issues);
          break;
        case 'country':
          checkCountryCode(member, path, issues);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'email', 'firstName', 'lastName', 'country', 'verificationDocumentId', 'residenceAddress');
  }
}

/** A new customer, who must have been verified beforehand. */
export const customerCreateSchema: StandardSchema<Types.CustomerCreate> = /* @__PURE__ */ schemaOf(checkCustomerCreate);

function checkCustomerDetailsRequest(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'id':
          text(member, path, issues);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'id');
  }
}

/** Which customer to return. */
export const customerDetailsRequestSchema: StandardSchema<Types.CustomerDetailsRequest> = /* @__PURE__ */ schemaOf(checkCustomerDetailsRequest);

function checkCustomerFind(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'email':
        case 'walletId':
        case 'phoneNumber':
        case 'fullName':
        case 'comment':
        case 'externalId':
        case 'referralId':
        case 'createdFrom':
        case 'createdTo':
          text(member, path, issues);
          break;
        case 'take':
        case 'skip':
          integer(member, path, issues);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
  }
}

/** Filters, in any combination, and a page of the result. */
export const customerFindSchema: StandardSchema<Types.CustomerFind> = /* @__PURE__ */ schemaOf(checkCustomerFind);

function checkLoginResponse(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'data':
          checkLoginResponseData(member, path, issues);
          break;
      }
      path.pop();
    }
    required(value, path, issues, 'data');
  }
}

function checkLoginResponseData(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'accessToken':
          text(member, path, issues);
          break;
      }
      path.pop();
    }
    required(value, path, issues, 'accessToken');
  }
}

/** The answer to a login. No page tells how long a token lives or how to refresh it. */
export const loginResponseSchema: StandardSchema<Types.LoginResponse> = /* @__PURE__ */ schemaOf(checkLoginResponse);

function checkCustomerEnvelope(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'data':
          checkCustomer(member, path, issues);
          break;
      }
      path.pop();
    }
    required(value, path, issues, 'data');
  }
}

/** One customer. */
export const customerEnvelopeSchema: StandardSchema<Types.CustomerEnvelope> = /* @__PURE__ */ schemaOf(checkCustomerEnvelope);

function checkCustomerListEnvelope(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'data':
          if (member !== null) list(member, path, issues, checkCustomer);
          break;
      }
      path.pop();
    }
  }
}

/** Customers. Another operation of the API answers a list like this; for customers it is inferred. */
export const customerListEnvelopeSchema: StandardSchema<Types.CustomerListEnvelope> = /* @__PURE__ */ schemaOf(checkCustomerListEnvelope);

function checkCustomer(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'id':
        case 'email':
        case 'firstName':
        case 'lastName':
        case 'walletId':
          text(member, path, issues);
          break;
        case 'comment':
        case 'createdAt':
        case 'phoneNumber':
        case 'externalId':
        case 'referralId':
          if (member !== null) text(member, path, issues);
          break;
      }
      path.pop();
    }
    required(value, path, issues, 'id', 'email', 'firstName', 'lastName', 'walletId');
  }
}

/**
 * A customer as KunaCore reports it. The country, the verification document, the home address and the taxpayer number
 * can be written but do not come back.
 */
export const customerSchema: StandardSchema<Types.Customer> = /* @__PURE__ */ schemaOf(checkCustomer);

function checkErrorResponse(value: unknown, path: Path, issues: Issue[]): void {
  object(value, path, issues);
}

/** An error. Undocumented, so every member is possible and none is promised. */
export const errorResponseSchema: StandardSchema<Types.ErrorResponse> = /* @__PURE__ */ schemaOf(checkErrorResponse);

function checkCountryCode(value: unknown, path: Path, issues: Issue[]): void {
  if (text(value, path, issues)) pattern(value, path, issues, /^[A-Z]{2}$/u);
}

/** A country as ISO 3166-1 alpha-2 writes it, for example `UA` for Ukraine. The pages name no closed list. */
export const countryCodeSchema: StandardSchema<Types.CountryCode> = /* @__PURE__ */ schemaOf(checkCountryCode);

function checkMerchantIdParameter(value: unknown, path: Path, issues: Issue[]): void {
  text(value, path, issues);
}

/** The parameter `merchant_id`. */
export const merchantIdParameterSchema: StandardSchema<string> = /* @__PURE__ */ schemaOf(checkMerchantIdParameter);
