import { below } from '../prefix-rows.ts';
import { documented, type Evidence, inferred } from '../provider.ts';

const docs = 'docs.kunacore.io/docs';
const update = documented(`${docs}/update-customer`);
/** The one page that names a status of success: 201, of the update. */
const reference = 'kuna-bank.readme.io/reference/customerv2controller_updatecustomer';
const encryption = inferred(`${docs}/message-level-encryption`);
/** The one page that shows a list in an answer, of market rates. */
const list = inferred(`${docs}/market-rates`);
/** No page documents an error. */
const error = inferred(`${docs}/update-customer`);

/** Everything that carries evidence of its own, by its place. */
export const evidence: Readonly<Record<string, Evidence>> = {
  // The pages name the path and the header, but neither the method nor the status.
  login: encryption,
  'login.parameters.merchant_id': documented(`${docs}/how-to-call-private-endpoints`),
  createCustomer: documented(`${docs}/add-customer`),
  'createCustomer, a repeat': inferred(`${docs}/add-customer`),
  'createCustomer.201': inferred(reference),
  updateCustomer: update,
  'updateCustomer, a repeat': inferred(`${docs}/update-customer`),
  'updateCustomer.201': documented(reference),
  getCustomer: documented(`${docs}/details-of-customer`),
  'getCustomer, a repeat': inferred(`${docs}/details-of-customer`),
  'getCustomer.201': inferred(reference),
  findCustomers: documented(`${docs}/search-of-customers`),
  'findCustomers, a repeat': inferred(`${docs}/search-of-customers`),
  'findCustomers.201': list,
  ...below('schemas', {
    LoginRequest: documented(`${docs}/how-to-call-private-endpoints`),
    'LoginRequest.email': encryption,
    'LoginRequest.password': encryption,
    CustomerUpdate: update,
    CustomerCreate: documented(`${docs}/add-customer`),
    CustomerDetailsRequest: documented(`${docs}/details-of-customer`),
    CustomerFind: documented(`${docs}/search-of-customers`),
    LoginResponse: update,
    CustomerEnvelope: update,
    CustomerListEnvelope: list,
    Customer: update,
    ErrorResponse: error,
    CountryCode: update,
  }),
  ...below('responses', {
    BadRequest: error,
    Unauthorized: error,
    NotFound: error,
    Conflict: error,
    Failure: error,
  }),
};
