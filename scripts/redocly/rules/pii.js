import { eachSchema } from '../each-place.js';

/** The kinds of `x-pii`, and the names of the text properties that are known to be of each kind. */
const kinds = {
  name: /^((first|last|full|given|family|middle|birth|sur|legal|holder)_?names?(_?\d)?|surname|name_?on_?card)$/i,
  email: /(^|_)e_?mail(_?address)?$|[a-z]Email(Address)?$/,
  // Yuno splits a phone into `country_code` and `number`; the calling code alone points at nobody.
  phone: /^(phone_?)?number$|^(mobile|telephone|phone|fax|msisdn)(_?(number|phone))?$/i,
  document:
    /(document|passport|licen[cs]e|identity|identification)_?(number|id)$|^(national_?id|ssn|cpf|curp|dni)$/i,
  address:
    /address_?line|residence_?address|(building|house|street)_?number|^(street(_?name)?|city|state|county|district|zip_?code|(postal|post)_?code|neighbou?rhood|complement)$/i,
  birth: /birth|^dob$/i,
  'tax-id': /^(itn|tax_?(id|number|payer_?id)|vat_?(id|number)|tin|cnpj|rfc|cuit)$/i,
  note: /^(comments?|notes?|remarks?)$/i,
};

/** The kind of the text property of a name, where the name tells it. */
export function piiOf(property) {
  return Object.keys(kinds).find((kind) => kinds[kind].test(property));
}

export function isPii(kind) {
  return typeof kind === 'string' && Object.hasOwn(kinds, kind);
}

/** `x-pii` is one of the kinds, and no text property that is known to identify a person goes without it. */
export const pii = eachSchema(({ node, property }, report) => {
  const own = node['x-pii'];
  const isText = [node.type].flat().includes('string');
  if (own !== undefined && !isPii(own)) {
    report(`\`x-pii\` is one of ${Object.keys(kinds).join(', ')}.`);
  } else if (own !== undefined && !isText) {
    report('`x-pii` belongs on a text.');
  } else if (property !== undefined && isText && node.enum === undefined) {
    const expected = piiOf(property);
    if (expected && own !== expected)
      report(`\`${property}\` identifies a person: it needs \`x-pii: ${expected}\`.`);
  }
});
