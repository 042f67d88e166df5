import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';

/** Every country that libphonenumber-js has, with its example of a mobile number. */
export const exampleNumbers = getCountries().map((country) => {
  const { number, countryCallingCode, nationalNumber } = getExampleNumber(country, examples)!;
  return {
    country,
    phone: number as string,
    callingCode: countryCallingCode as string,
    number: nationalNumber as string,
  };
});
