import { eachSchema } from '../each-place.js';

/** The kinds of `x-pii`, and the names of the text properties that are known to be of each kind. */
const kinds = {
  name: /^(first|last|full)_?name$/i,
  email: /^e_?mail$/i,
  // Yuno splits a phone into `country_code` and `number`; the calling code alone points at nobody.
  phone: /^(phone_?)?number$/i,
  document: /document_?(number|id)$/i,
  address: /address_?line|residence_?address|building_?number|^(city|state|zip_?code|neighbou?rhood)$/i,
  birth: /birth/i,
  'tax-id': /^(itn|tax_?id)$/i,
  note: /^comment$/i,
};

/** The kind of the text property of a name, where the name tells it. */
export function piiOf(property) {
  return Object.keys(kinds).find((kind) => kinds[kind].test(property));
}

/** `x-pii` is one of the kinds, and no text property that is known to identify a person goes without it. */
export const pii = eachSchema(({ node, property }, report) => {
  const own = node['x-pii'];
  const isText = [node.type].flat().includes('string');
  if (own !== undefined && !Object.hasOwn(kinds, own)) {
    report(`\`x-pii\` is one of ${Object.keys(kinds).join(', ')}.`);
  } else if (own !== undefined && (property === undefined || !isText)) {
    report('`x-pii` belongs on a text property.');
  } else if (property !== undefined && isText) {
    const expected = piiOf(property);
    if (expected && own !== expected)
      report(`\`${property}\` identifies a person: it needs \`x-pii: ${expected}\`.`);
  }
});
