// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import type { components } from './openapi.js';

export type { paths, components, operations } from './openapi.js';

/**
 * The fields that change; a field left out stays as it is. Every field may be changed, and none is required. The
 * fields are those of the create, but for the building numbers of an address, which the update page does not list.
 * No page says what `null` does, so it is not accepted.
 */
export type CustomerUpdate = components['schemas']['CustomerUpdate'];

/** A new customer. Only the merchant's own id is required; the limits are those of the update. */
export type CustomerCreate = components['schemas']['CustomerCreate'];

/** An identity document. */
export type DocumentInput = components['schemas']['DocumentInput'];

/** An identity document in a create; its number is required. */
export type DocumentCreate = components['schemas']['DocumentCreate'];

/** A phone number in two parts. */
export type PhoneInput = components['schemas']['PhoneInput'];

/** A phone number in a create; both parts are required. */
export type PhoneCreate = components['schemas']['PhoneCreate'];

/** An address in an update. */
export type AddressInput = components['schemas']['AddressInput'];

/**
 * A billing address in a create, which knows two building numbers that the update does not. The first line and the
 * city are required. The text of the page asks for the country too, its list of required members does not; so it
 * is not enforced.
 */
export type BillingAddressCreate = components['schemas']['BillingAddressCreate'];

/**
 * A shipping address in a create, which knows two building numbers that the update does not. The first line, the city
 * and the country are required.
 */
export type ShippingAddressCreate = components['schemas']['ShippingAddressCreate'];

/** One pair of the merchant's own; both members are required. */
export type MetadataItemInput = components['schemas']['MetadataItemInput'];

/** A customer as Yuno holds it. A field that was never given comes back as `null`, or, like `metadata`, not at all. */
export type Customer = components['schemas']['Customer'];

/** An identity document. */
export type Document = components['schemas']['Document'];

/** A phone number in two parts. */
export type Phone = components['schemas']['Phone'];

/** An address. */
export type Address = components['schemas']['Address'];

/** One pair of the merchant's own. */
export type MetadataItem = components['schemas']['MetadataItem'];

/** The one shape of an error. */
export type ErrorResponse = components['schemas']['ErrorResponse'];

/**
 * One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
 * El Salvador (`SV`) and North Korea (`KP`) are not among them.
 */
export type CountryCode = components['schemas']['CountryCode'];

/** Every `CountryCode`. */
export const countryCodes: readonly CountryCode[] = /* @__PURE__ */ (
  'AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO ' +
  'BN BG BF BI CV KH CM CA KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG ' +
  'SZ GQ ER EE ET FK FO FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN ' +
  'HK HU IS IN ID IR IQ IE IM IL IT JM JP JE JO KZ KE KI KR KW KG LA LV LB LS LR LY LI LT LU MO MK MG ' +
  'MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL NC NZ NI NE NG NU NF MP NO ' +
  'OM PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL ' +
  'SG SX SK SI SB SO ZA GS SS ES LK SD SR SJ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA ' +
  'AE GB US UM UY UZ VU VE VN VG VI WF EH YE ZM ZW'
).split(' ') as CountryCode[];
