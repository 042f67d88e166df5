import { describe, expect, it } from 'vitest';
import { camelCase, pascalCase, plural, spoken, typeName } from '../generate/names.ts';

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

  it.each([
    ['CountryCode', 'country code'],
    ['currency', 'currency'],
    ['batch_day', 'batch day'],
  ])('%s is spoken of as %s', (name, words) => expect(spoken(name)).toBe(words));

  it('has a plural', () =>
    expect(['countryCode', 'tax', 'city', 'key'].map(plural)).toEqual([
      'countryCodes',
      'taxes',
      'cities',
      'keys',
    ]));
});
