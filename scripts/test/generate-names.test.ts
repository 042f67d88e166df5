import { describe, expect, it } from 'vitest';
import { camelCase, pascalCase, plural, spoken, typeName } from '../generate/names.ts';
import { valuesName } from '../generate/string-enum.ts';

describe('a name of a spec', () => {
  it.each([
    ['CustomerUpdate', 'CustomerUpdate', 'customerUpdate'],
    ['customer_update', 'CustomerUpdate', 'customerUpdate'],
    ['customer-update', 'CustomerUpdate', 'customerUpdate'],
    ['CUSTOMER UPDATE', 'CustomerUpdate', 'customerUpdate'],
    ['APIErrorV2', 'ApiErrorV2', 'apiErrorV2'],
    ['billing_address_line_1', 'BillingAddressLine1', 'billingAddressLine1'],
    ['com.acme.Größe', 'ComAcmeGröße', 'comAcmeGröße'],
    ['404', '_404', '_404'],
  ])('%s is %s as a type and %s as a value', (name, pascal, camel) => {
    expect(pascalCase(name)).toBe(pascal);
    expect(camelCase(name)).toBe(camel);
  });

  it('keeps its spelling as a type where that is an identifier', () => {
    expect(typeName('customer_update')).toBe('customer_update');
    expect(typeName('customer-update')).toBe('CustomerUpdate');
  });

  it('is capitalized as a type where it may be a word of the language', () => {
    expect(['class', 'string', '$defs'].map(typeName)).toEqual(['Class', 'String', 'Defs']);
  });

  it.each([
    ['CountryCode', 'country code'],
    ['currency', 'currency'],
    ['batch_day', 'batch day'],
  ])('%s is spoken of as %s', (name, words) => expect(spoken(name)).toBe(words));

  it('names the array of its values, beside what every description exports', () =>
    expect(['CountryCode', 'Path', 'x.y'].map(valuesName)).toEqual(['countryCodes', 'pathValues', 'xYs']));

  it('has a plural', () =>
    expect(['countryCode', 'tax', 'city', 'key'].map(plural)).toEqual([
      'countryCodes',
      'taxes',
      'cities',
      'keys',
    ]));
});
