import { below } from '../prefix-rows.ts';
import { documented, type Evidence, inferred } from '../provider.ts';

const customers = 'docs.y.uno/reference/customers';
const update = documented(`${customers}/update-customer`);
const create = documented(`${customers}/create-customer`);
const object = documented(`${customers}/the-customer-object`);
const responseCodes = documented('docs.y.uno/reference/getting-started/response-codes');
const errorHandling = documented('docs.y.uno/docs/basic-concepts/error-handling');
/** A preview of the documentation. */
const previewCodes = documented('yn-c9bb3266.mintlify.app/troubleshooting/error-codes');
const previewErrors = documented('yn-c9bb3266.mintlify.app/core-concepts/error-handling');
/** The annotations of Yuno's own tools: the create is not idempotent, the update is, both reads are read-only. */
const tools = documented('github.com/yuno-payments/yuno-mcp/blob/main/src/tools/customers/index.ts');

/** Everything that carries evidence of its own, by its place. */
export const evidence: Readonly<Record<string, Evidence>> = {
  createCustomer: create,
  'createCustomer, a repeat': tools,
  // The create page names INVALID_REQUEST alone.
  'createCustomer.400': responseCodes,
  findCustomerByMerchantId: documented(`${customers}/retrieve-customer-by-external-id`),
  'findCustomerByMerchantId, a repeat': tools,
  getCustomer: documented(`${customers}/retrieve-customer`),
  'getCustomer, a repeat': tools,
  updateCustomer: update,
  'updateCustomer, a repeat': tools,
  // The update page names INVALID_REQUEST alone.
  'updateCustomer.400': responseCodes,
  deleteCustomer: documented(`${customers}/delete-customer`),
  // The tools have no delete.
  'deleteCustomer, a repeat': inferred(`${customers}/delete-customer`),
  '/customers/{id}.parameters.id': update,
  ...below('schemas', {
    CustomerUpdate: update,
    CustomerCreate: create,
    DocumentInput: update,
    'DocumentInput.document_type': object,
    DocumentCreate: create,
    'DocumentCreate.document_type': object,
    PhoneInput: update,
    PhoneCreate: create,
    AddressInput: update,
    'AddressInput.zip_code': object,
    BillingAddressCreate: create,
    'BillingAddressCreate.zip_code': object,
    ShippingAddressCreate: create,
    'ShippingAddressCreate.zip_code': object,
    MetadataItemInput: update,
    Customer: update,
    Document: update,
    Phone: update,
    Address: update,
    MetadataItem: update,
    ErrorResponse: responseCodes,
    'ErrorResponse.messages': errorHandling,
    CountryCode: update,
  }),
  ...below('responses', {
    Unauthorized: responseCodes,
    Forbidden: responseCodes,
    NotFound: documented(`${customers}/retrieve-customer`),
    RequestTimeout: previewCodes,
    ContentTooLarge: previewCodes,
    UnsupportedMediaType: previewCodes,
    TooManyRequests: previewCodes,
    InternalServerError: responseCodes,
    BadGateway: previewCodes,
    ServiceUnavailable: previewCodes,
    GatewayTimeout: responseCodes,
  }),
  ...below('headers', { TraceId: previewErrors, RetryAfter: previewCodes }),
};
