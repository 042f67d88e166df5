// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import { refuse } from './checks/check.js';
import { dateTime } from './checks/date-time.js';
import { date } from './checks/date.js';
import { list } from './checks/list.js';
import { object, ownMember, required } from './checks/object.js';
import { schemaOf } from './checks/standard-schema.js';
import { text } from './checks/text.js';
import { letterPairs, coded } from './checks/two-letter-code.js';
import { uuid } from './checks/uuid.js';
import type { Issue, Path } from './checks/check.js';
import type { StandardSchema } from './checks/standard-schema.js';
import type * as Types from './index.js';

export type { Issue } from './checks/check.js';
export type { Result, StandardSchema } from './checks/standard-schema.js';

function checkCustomerUpdate(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'merchant_customer_id':
        case 'first_name':
        case 'last_name':
        case 'email':
          text(member, path, issues, 3, 255);
          break;
        case 'merchant_customer_created_at':
          if (text(member, path, issues, 27, 27)) dateTime(member, path, issues);
          break;
        case 'gender':
          text(member, path, issues);
          break;
        case 'date_of_birth':
          if (text(member, path, issues, 10, 10)) date(member, path, issues);
          break;
        case 'nationality':
        case 'country':
          checkCountryCode(member, path, issues);
          break;
        case 'document':
          checkDocumentInput(member, path, issues);
          break;
        case 'phone':
          checkPhoneInput(member, path, issues);
          break;
        case 'billing_address':
        case 'shipping_address':
          checkAddressInput(member, path, issues);
          break;
        case 'metadata':
          list(member, path, issues, checkMetadataItemInput, 0, 50);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
  }
}

/**
 * The fields that change; a field left out stays as it is. Every field may be changed, and none is required. The
 * fields are those of the create, but for the building numbers of an address, which the update page does not list.
 * No page says what `null` does, so it is not accepted.
 */
export const customerUpdateSchema: StandardSchema<Types.CustomerUpdate> = /* @__PURE__ */ schemaOf(checkCustomerUpdate);

function checkCustomerCreate(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'merchant_customer_id':
        case 'first_name':
        case 'last_name':
        case 'email':
          text(member, path, issues, 3, 255);
          break;
        case 'merchant_customer_created_at':
          if (text(member, path, issues, 27, 27)) dateTime(member, path, issues);
          break;
        case 'gender':
          text(member, path, issues);
          break;
        case 'date_of_birth':
          if (text(member, path, issues, 10, 10)) date(member, path, issues);
          break;
        case 'nationality':
        case 'country':
          checkCountryCode(member, path, issues);
          break;
        case 'document':
          checkDocumentCreate(member, path, issues);
          break;
        case 'phone':
          checkPhoneCreate(member, path, issues);
          break;
        case 'billing_address':
          checkBillingAddressCreate(member, path, issues);
          break;
        case 'shipping_address':
          checkShippingAddressCreate(member, path, issues);
          break;
        case 'metadata':
          list(member, path, issues, checkMetadataItemInput, 0, 50);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'merchant_customer_id');
  }
}

/** A new customer. Only the merchant's own id is required; the limits are those of the update. */
export const customerCreateSchema: StandardSchema<Types.CustomerCreate> = /* @__PURE__ */ schemaOf(checkCustomerCreate);

function checkDocumentInput(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'document_type':
          text(member, path, issues, 2, 6);
          break;
        case 'document_number':
          text(member, path, issues, 3, 40);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
  }
}

/** An identity document. */
export const documentInputSchema: StandardSchema<Types.DocumentInput> = /* @__PURE__ */ schemaOf(checkDocumentInput);

function checkDocumentCreate(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'document_type':
          text(member, path, issues, 2, 6);
          break;
        case 'document_number':
          text(member, path, issues, 3, 40);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'document_number');
  }
}

/** An identity document in a create; its number is required. */
export const documentCreateSchema: StandardSchema<Types.DocumentCreate> = /* @__PURE__ */ schemaOf(checkDocumentCreate);

function checkPhoneInput(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'country_code':
          text(member, path, issues, 1, 3);
          break;
        case 'number':
          text(member, path, issues, 1, 32);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
  }
}

/** A phone number in two parts. */
export const phoneInputSchema: StandardSchema<Types.PhoneInput> = /* @__PURE__ */ schemaOf(checkPhoneInput);

function checkPhoneCreate(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'country_code':
          text(member, path, issues, 1, 3);
          break;
        case 'number':
          text(member, path, issues, 1, 32);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'country_code', 'number');
  }
}

/** A phone number in a create; both parts are required. */
export const phoneCreateSchema: StandardSchema<Types.PhoneCreate> = /* @__PURE__ */ schemaOf(checkPhoneCreate);

function checkAddressInput(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'address_line_1':
        case 'address_line_2':
        case 'city':
          text(member, path, issues, 3, 255);
          break;
        case 'country':
          checkCountryCode(member, path, issues);
          break;
        case 'state':
          text(member, path, issues, 0, 255);
          break;
        case 'zip_code':
          text(member, path, issues, 4, 11);
          break;
        case 'neighborhood':
          text(member, path, issues, 1, 255);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
  }
}

/** An address in an update. */
export const addressInputSchema: StandardSchema<Types.AddressInput> = /* @__PURE__ */ schemaOf(checkAddressInput);

function checkBillingAddressCreate(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'address_line_1':
        case 'address_line_2':
        case 'building_number_1':
        case 'building_number_2':
        case 'city':
          text(member, path, issues, 3, 255);
          break;
        case 'country':
          checkCountryCode(member, path, issues);
          break;
        case 'state':
          text(member, path, issues, 0, 255);
          break;
        case 'zip_code':
          text(member, path, issues, 4, 11);
          break;
        case 'neighborhood':
          text(member, path, issues, 1, 255);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'address_line_1', 'city');
  }
}

/**
 * A billing address in a create, which knows two building numbers that the update does not. The first line and the
 * city are required. The text of the page asks for the country too, its list of required members does not; so it
 * is not enforced.
 */
export const billingAddressCreateSchema: StandardSchema<Types.BillingAddressCreate> = /* @__PURE__ */ schemaOf(checkBillingAddressCreate);

function checkShippingAddressCreate(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'address_line_1':
        case 'address_line_2':
        case 'building_number_1':
        case 'building_number_2':
        case 'city':
          text(member, path, issues, 3, 255);
          break;
        case 'country':
          checkCountryCode(member, path, issues);
          break;
        case 'state':
          text(member, path, issues, 0, 255);
          break;
        case 'zip_code':
          text(member, path, issues, 4, 11);
          break;
        case 'neighborhood':
          text(member, path, issues, 1, 255);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'address_line_1', 'city', 'country');
  }
}

/**
 * A shipping address in a create, which knows two building numbers that the update does not. The first line, the city
 * and the country are required.
 */
export const shippingAddressCreateSchema: StandardSchema<Types.ShippingAddressCreate> = /* @__PURE__ */ schemaOf(checkShippingAddressCreate);

function checkMetadataItemInput(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'key':
          text(member, path, issues, 0, 48);
          break;
        case 'value':
          text(member, path, issues, 0, 512);
          break;
        default:
          refuse('is unknown', path, issues);
      }
      path.pop();
    }
    required(value, path, issues, 'key', 'value');
  }
}

/** One pair of the merchant's own; both members are required. */
export const metadataItemInputSchema: StandardSchema<Types.MetadataItemInput> = /* @__PURE__ */ schemaOf(checkMetadataItemInput);

function checkCustomer(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'id':
        case 'merchant_customer_id':
        case 'created_at':
        case 'updated_at':
          text(member, path, issues);
          break;
        case 'merchant_customer_created_at':
        case 'first_name':
        case 'last_name':
        case 'gender':
        case 'date_of_birth':
        case 'email':
        case 'nationality':
        case 'country':
          if (member !== null) text(member, path, issues);
          break;
        case 'document':
          if (member !== null) checkDocument(member, path, issues);
          break;
        case 'phone':
          if (member !== null) checkPhone(member, path, issues);
          break;
        case 'billing_address':
        case 'shipping_address':
          if (member !== null) checkAddress(member, path, issues);
          break;
        case 'metadata':
          if (member !== null) list(member, path, issues, checkMetadataItem);
          break;
      }
      path.pop();
    }
    required(value, path, issues, 'id', 'merchant_customer_id', 'created_at', 'updated_at');
  }
}

/** A customer as Yuno holds it. A field that was never given comes back as `null`, or, like `metadata`, not at all. */
export const customerSchema: StandardSchema<Types.Customer> = /* @__PURE__ */ schemaOf(checkCustomer);

function checkDocument(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'document_type':
        case 'document_number':
          if (member !== null) text(member, path, issues);
          break;
      }
      path.pop();
    }
  }
}

/** An identity document. */
export const documentSchema: StandardSchema<Types.Document> = /* @__PURE__ */ schemaOf(checkDocument);

function checkPhone(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'country_code':
        case 'number':
          if (member !== null) text(member, path, issues);
          break;
      }
      path.pop();
    }
  }
}

/** A phone number in two parts. */
export const phoneSchema: StandardSchema<Types.Phone> = /* @__PURE__ */ schemaOf(checkPhone);

function checkAddress(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'address_line_1':
        case 'address_line_2':
        case 'city':
        case 'country':
        case 'state':
        case 'zip_code':
        case 'neighborhood':
          if (member !== null) text(member, path, issues);
          break;
      }
      path.pop();
    }
  }
}

/** An address. */
export const addressSchema: StandardSchema<Types.Address> = /* @__PURE__ */ schemaOf(checkAddress);

function checkMetadataItem(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'key':
        case 'value':
          if (member !== null) text(member, path, issues);
          break;
      }
      path.pop();
    }
  }
}

/** One pair of the merchant's own. */
export const metadataItemSchema: StandardSchema<Types.MetadataItem> = /* @__PURE__ */ schemaOf(checkMetadataItem);

function checkErrorResponse(value: unknown, path: Path, issues: Issue[]): void {
  if (object(value, path, issues)) {
    for (const name in value) {
      const member = ownMember(value, name);
      if (member === undefined) continue;
      path.push(name);
      switch (name) {
        case 'code':
          text(member, path, issues);
          break;
        case 'messages':
          list(member, path, issues, checkErrorResponseMessagesItem);
          break;
      }
      path.pop();
    }
    required(value, path, issues, 'code', 'messages');
  }
}

function checkErrorResponseMessagesItem(value: unknown, path: Path, issues: Issue[]): void {
  text(value, path, issues);
}

/** The one shape of an error. */
export const errorResponseSchema: StandardSchema<Types.ErrorResponse> = /* @__PURE__ */ schemaOf(checkErrorResponse);

function checkCountryCode(value: unknown, path: Path, issues: Issue[]): void {
  coded(value, path, issues, countryCodePairs, 'must be a documented country code');
}

/**
 * AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
 * BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
 * ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
 * HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT
 * LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL
 * NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH
 * SI SJ SK SL SM SN SO SR SS ST SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US
 * UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
 */
const countryCodePairs: readonly number[] = /* @__PURE__ */ letterPairs('sox2w,ybdob,13fegd,jznrk,jo44,3abk,dq22j,10t1c,lq8o,153k,wjrgw,cepl3,13ycxp,kpks5,35s,d1hpt,1,3accw,ziy1r,o4s18,u4hmp,mno5,5mao,0,b8k0,2hzi9');

/**
 * One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
 * El Salvador (`SV`) and North Korea (`KP`) are not among them.
 */
export const countryCodeSchema: StandardSchema<Types.CountryCode> = /* @__PURE__ */ schemaOf(checkCountryCode);

function checkMerchantCustomerIdParameter(value: unknown, path: Path, issues: Issue[]): void {
  text(value, path, issues, 1, 255);
}

/** The parameter `merchant_customer_id`. */
export const merchantCustomerIdParameterSchema: StandardSchema<string> = /* @__PURE__ */ schemaOf(checkMerchantCustomerIdParameter);

function checkIdParameter(value: unknown, path: Path, issues: Issue[]): void {
  if (text(value, path, issues)) uuid(value, path, issues);
}

/** The parameter `id`. */
export const idParameterSchema: StandardSchema<string> = /* @__PURE__ */ schemaOf(checkIdParameter);

function checkXAccountCodeParameter(value: unknown, path: Path, issues: Issue[]): void {
  if (text(value, path, issues)) uuid(value, path, issues);
}

/** The parameter `x-account-code`. */
export const xAccountCodeParameterSchema: StandardSchema<string> = /* @__PURE__ */ schemaOf(checkXAccountCodeParameter);
