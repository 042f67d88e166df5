// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

import type { components } from './openapi.js';

export type { paths, components, operations, CustomerUpdate, CustomerCreate, DocumentInput, DocumentCreate, PhoneInput, PhoneCreate, AddressInput, BillingAddressCreate, ShippingAddressCreate, MetadataItemInput, Customer, Document, Phone, Address, MetadataItem, ErrorResponse } from './openapi.js';

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

/** Whether a value is a `CountryCode`. */
export function isCountryCode(value: unknown): value is CountryCode {
  return (countryCodes as readonly unknown[]).includes(value);
}
