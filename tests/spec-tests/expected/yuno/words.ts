import { below } from '../prefix-rows.ts';
import type { Words } from '../provider.ts';

const openOutcome = 'Whether the request was carried out is not stated, so expect both.';

const merchantCustomerId = "The merchant's own id of the customer.";

const person: Readonly<Record<string, Words>> = {
  merchant_customer_id: merchantCustomerId,
  merchant_customer_created_at: [
    'When the customer registered with the merchant, ISO 8601.',
    'The fixed length leaves room for six fraction digits and a `Z`.',
  ],
  first_name: 'Given name.',
  last_name: 'Surname.',
  gender: [
    'Gender.',
    'The page gives no list of values and no length; the examples use `F` and `M`, and other pages of',
    'Yuno list `NB`, `NA`, `NK` and `U`, each a different selection.',
  ],
  date_of_birth: 'Date of birth as `YYYY-MM-DD`.',
  email: 'Email address. The page names no format beyond the length.',
  nationality: 'Nationality, one of the listed ISO 3166-1 codes.',
  country: 'Country of the customer, one of the listed ISO 3166-1 codes.',
  metadata: [
    "Pairs of the merchant's own, up to 50.",
    'They must not hold sensitive or personal data (docs.y.uno/reference/customers/the-customer-object).',
    'No page says whether a new list merges with the stored one.',
  ],
};

const documentParts: Readonly<Record<string, Words>> = {
  document_type: [
    'Kind of document, as the country reference lists it for each country (`CC`, `CPF`, `PAS` ...).',
    'One page asks for at least 3 characters, another for 2, and real codes such as `CC` have 2; the',
    'wider one is enforced.',
  ],
  document_number: 'Number of the document.',
};

const phoneParts: Readonly<Record<string, Words>> = {
  country_code: [
    'Calling code.',
    'Every example on the pages of the customer resource has digits alone, without a plus sign.',
  ],
  number: 'The number without its calling code.',
};

const addressLines: Readonly<Record<string, Words>> = {
  address_line_1: 'First line, usually the street and the house number.',
  address_line_2: 'Second line, such as a flat or a floor.',
  city: 'City.',
  country: 'Country of the address, one of the listed ISO 3166-1 codes.',
  state: [
    'State, department or region.',
    "Three pages ask for at least 3 characters, which the pages' own `NY` contradicts; so no least length",
    'is enforced.',
  ],
  zip_code: [
    'Postal code.',
    'Pages say 5 to 10 characters, and one says 4 to 11 for the billing address; the wider one is',
    'enforced.',
  ],
  neighborhood: 'Neighbourhood or district.',
};

const buildingNumbers: Readonly<Record<string, Words>> = {
  building_number_1: 'Number of the building.',
  building_number_2: 'Second number of the building.',
};

/** What each description says, by the place of the object that it describes. */
export const words: Readonly<Record<string, Words>> = {
  info: [
    "An independent description of the customer operations of the Yuno API, written from Yuno's public",
    'pages.',
    'MIT is the licence of this description; the service has terms of its own.',
    '**Evidence.** `x-evidence` says whether a page states a fact (`documented`) or we concluded it',
    '(`inferred`), and from which page.',
    'It holds for everything below it until a nearer one says otherwise; `x-idempotent-evidence` is the',
    'same for `x-idempotent` alone.',
    'A limit that is only inferred is told in words and never enforced.',
    '`x-reviewed` has the day on which a stored copy of each page was last compared with this',
    'description; the page may have changed since the copy was made.',
    '**Limits.** They come from the update page.',
    'Where that page folds a limit away and two other sources of Yuno contradict each other (`zip_code`,',
    '`document_type`, `state`), the widest reading is enforced, so that no value Yuno may accept is',
    'refused here.',
    '**Our own policy.** A request schema refuses unknown members, because a misspelt field would',
    'otherwise be a change that silently never happens.',
    'A response schema takes them.',
    '**Errors.** Every error is `{ code, messages }`.',
    'Branch on `code`, never on a text or on the status: the list of codes is open, and one code comes',
    'with different statuses (`INTERNAL_SERVER_ERROR` with 500 and with 400).',
    'A code that says that Yuno failed (`INTERNAL_ERROR`, `INTERNAL_SERVER_ERROR`, `UNEXPECTED_RESPONSE`,',
    '`BAD_GATEWAY`, `SERVICE_UNAVAILABLE`), ran out of time (`REQUEST_TIMEOUT`, `GATEWAY_TIMEOUT`) or',
    'still works on the request (`REQUEST_IN_PROCESS`) leaves open whether the change was made, under a',
    '400 too.',
    'Source: docs.y.uno/reference/getting-started/response-codes.',
    'A method that a URL does not have answers 405 with `UNSUPPORTED_METHOD`, and a URL that does not',
    'exist 404 without a code.',
    '**Retries.** Yuno may work on a request for up to 60 seconds',
    '(docs.y.uno/reference/getting-started/api-environments), so an attempt that timed out on your side',
    'may still be carried out.',
    'No page publishes a rate limit.',
    'No customer operation declares an idempotency key: for a create, `merchant_customer_id` does that',
    'job, because a second create with the same value is refused.',
  ],
  'servers.0': 'Sandbox, with keys of its own',
  'servers.1': 'Production (US)',
  'servers.2': 'Production (EMEA)',
  'tags.Customers': 'The people that a merchant has registered at Yuno.',
  'securitySchemes.publicApiKey':
    'The public key. Every call carries both keys, and each environment has its own pair.',
  'securitySchemes.privateSecretKey': 'The secret key. It belongs on a server, never in a browser or an app.',
  ...below('createCustomer', {
    '': "Registers a customer under the merchant's own id.",
    request: 'The new customer.',
    201: 'The new customer.',
    400: [
      'The request is not acceptable.',
      '`CUSTOMER_ID_DUPLICATED`: another customer has this `merchant_customer_id`, so the customer is',
      'already there, and can be found by that id.',
      'The create page itself names `INVALID_REQUEST` alone.',
    ],
  }),
  ...below('findCustomerByMerchantId', {
    '': 'Returns the one customer with this `merchant_customer_id`, not a list.',
    'parameters.merchant_customer_id': [
      "The merchant's own id of the customer.",
      'The page does not mark it as required, but without it there is nothing to look up.',
    ],
    200: 'The customer.',
    400: 'No customer has this id.',
  }),
  '/customers/{id}.parameters.id': "Yuno's id of the customer, a UUID.",
  ...below('getCustomer', {
    '': "Returns one customer by Yuno's id.",
    200: 'The customer.',
    400: 'No customer has this id.',
  }),
  ...below('updateCustomer', {
    '': [
      'Changes the given fields of a customer that was created earlier and leaves all others as they are.',
      'A repeat of the same change leaves the same customer.',
      'What `null` does, and whether a nested value merges with the stored one or replaces it, is stated',
      'nowhere.',
    ],
    request: [
      'The fields to change.',
      'The page does not mark the body as required; without one there is nothing to change.',
    ],
    200: 'The whole customer after the change.',
    400: [
      'The request is not acceptable.',
      'The update page names `INVALID_REQUEST` alone.',
      'The list of all codes has `CUSTOMER_NOT_FOUND` and `CUSTOMER_ID_DUPLICATED` too, and does not say',
      'for which operations: that an unknown id and a taken `merchant_customer_id` are refused like this',
      'here is presumed.',
    ],
  }),
  ...below('deleteCustomer', {
    '': [
      'Deletes or anonymises a customer, and starts the deletion at the payment providers that the customer',
      'dealt with.',
      'The answer says that the work was accepted, not that it is done.',
    ],
    'parameters.x-account-code': 'Id of the account, as the Yuno dashboard shows it; a UUID.',
    202: 'Accepted, with an empty body.',
    400: 'No customer has this id, or the request is not acceptable.',
  }),
  ...below('responses', {
    Unauthorized:
      'A key is missing, wrong or expired, or the call comes from an address that is not allowed.',
    Forbidden: [
      'The keys are right, but they do not allow this call.',
      '`AUTHORIZATION_REQUIRED` may also mean that the account has to be named in an `account-code` header:',
      'one page (docs.y.uno/docs/troubleshooting/common-issues) asks for it in every call, the update page',
      'for the two keys alone.',
    ],
    NotFound: [
      'Nothing is there.',
      'Pages of Yuno differ on whether an unknown customer is this or a 400 with `CUSTOMER_NOT_FOUND`:',
      'expect both.',
    ],
    RequestTimeout: `Yuno gave up waiting. ${openOutcome}`,
    ContentTooLarge: 'The body is too large. No page says how much is.',
    UnsupportedMediaType: 'The body is not labelled `application/json`.',
    TooManyRequests: [
      'Too many requests.',
      'Wait, for as long as `Retry-After` asks if it is there, and then with growing pauses.',
      'Another page (docs.y.uno/docs/basic-concepts/error-handling) asks for growing pauses too, without a',
      'code or a header.',
    ],
    InternalServerError: [
      'Something failed at Yuno.',
      'Whether the request was carried out is not stated, so expect both.',
      'A page asks to retry with growing pauses (docs.y.uno/docs/basic-concepts/error-handling).',
    ],
    BadGateway: `A service behind Yuno's gateway failed. ${openOutcome}`,
    ServiceUnavailable: 'Yuno is not available for the moment.',
    GatewayTimeout:
      'Yuno ran out of time. The request may or may not have been carried out (docs.y.uno/docs/basic-concepts/error-handling).',
  }),
  ...below('headers', {
    TraceId: "Yuno's id of this request; quote it to the support. Every response carries it.",
    RetryAfter: 'How long to wait before the next request, in seconds or as an HTTP date.',
  }),
  ...below('schemas.CustomerUpdate', {
    '': [
      'The fields that change; a field left out stays as it is.',
      'Every field may be changed, and none is required.',
      'The fields are those of the create, but for the building numbers of an address, which the update',
      'page does not list.',
      'No page says what `null` does, so it is not accepted.',
    ],
    ...person,
    document: [
      'Identity document.',
      "No page says whether a partial document merges with the stored one, and Yuno's own client asks for",
      'both parts in an update too: one part alone may be refused, so send both.',
    ],
    phone: [
      'Phone number.',
      "No page says whether a partial phone merges with the stored one, and Yuno's own client asks for both",
      'parts in an update too: one part alone may be refused, so send both.',
    ],
    billing_address: [
      'Billing address.',
      "No page says whether a partial address merges with the stored one, and Yuno's own client asks for",
      'the first line and the city in an update too: send the whole address.',
    ],
    shipping_address: [
      'Shipping address.',
      "No page says whether a partial address merges with the stored one, and Yuno's own client asks for",
      'the first line and the city in an update too: send the whole address.',
    ],
  }),
  ...below('schemas.CustomerCreate', {
    '': "A new customer. Only the merchant's own id is required; the limits are those of the update.",
    ...person,
    document: 'Identity document. With it, its number is required.',
    phone: 'Phone number. With it, both of its parts are required.',
    billing_address: 'Billing address. With it, the first line and the city are required.',
    shipping_address: 'Shipping address. With it, the first line, the city and the country are required.',
  }),
  ...below('schemas.DocumentInput', { '': 'An identity document.', ...documentParts }),
  ...below('schemas.DocumentCreate', {
    '': 'An identity document in a create; its number is required.',
    ...documentParts,
  }),
  ...below('schemas.PhoneInput', { '': 'A phone number in two parts.', ...phoneParts }),
  ...below('schemas.PhoneCreate', {
    '': 'A phone number in a create; both parts are required.',
    ...phoneParts,
  }),
  ...below('schemas.AddressInput', { '': 'An address in an update.', ...addressLines }),
  ...below('schemas.BillingAddressCreate', {
    '': [
      'A billing address in a create, which knows two building numbers that the update does not.',
      'The first line and the city are required.',
      'The text of the page asks for the country too, its list of required members does not; so it is not',
      'enforced.',
    ],
    ...addressLines,
    ...buildingNumbers,
  }),
  ...below('schemas.ShippingAddressCreate', {
    '': [
      'A shipping address in a create, which knows two building numbers that the update does not.',
      'The first line, the city and the country are required.',
    ],
    ...addressLines,
    ...buildingNumbers,
  }),
  ...below('schemas.MetadataItemInput', {
    '': "One pair of the merchant's own; both members are required.",
    key: 'Name of the pair.',
    value: 'Value of the pair.',
  }),
  ...below('schemas.Customer', {
    '': [
      'A customer as Yuno holds it.',
      'A field that was never given comes back as `null`, or, like `metadata`, not at all.',
    ],
    id: "Yuno's id of the customer, a UUID.",
    merchant_customer_id: merchantCustomerId,
    merchant_customer_created_at:
      'When the customer registered with the merchant, ISO 8601 with microseconds.',
    first_name: 'Given name.',
    last_name: 'Surname.',
    gender: 'Gender, an open list.',
    date_of_birth: 'Date of birth as `YYYY-MM-DD`.',
    email: 'Email address.',
    nationality: 'Nationality, an ISO 3166-1 alpha-2 code.',
    country: 'Country, an ISO 3166-1 alpha-2 code.',
    document: 'Identity document.',
    phone: 'Phone number.',
    billing_address: 'Billing address.',
    shipping_address: 'Shipping address.',
    metadata: "Pairs of the merchant's own.",
    created_at: 'When the customer was created at Yuno, ISO 8601 in UTC with microseconds.',
    updated_at: [
      'When the customer was last changed, ISO 8601 in UTC with microseconds.',
      "In the page's own example it lies 3 microseconds before `created_at`: do not rely on their order.",
    ],
  }),
  ...below('schemas.Document', {
    '': 'An identity document.',
    document_type: 'Kind of document, an open list.',
    document_number: 'Number of the document.',
  }),
  ...below('schemas.Phone', {
    '': 'A phone number in two parts.',
    country_code: 'Calling code, without a plus sign in the examples.',
    number: 'The number without its calling code.',
  }),
  ...below('schemas.Address', {
    '': 'An address.',
    address_line_1: 'First line.',
    address_line_2: 'Second line.',
    city: 'City.',
    country: 'Country, an ISO 3166-1 alpha-2 code.',
    state: 'State, department or region.',
    zip_code: 'Postal code.',
    neighborhood: 'Neighbourhood or district.',
  }),
  ...below('schemas.MetadataItem', {
    '': "One pair of the merchant's own.",
    key: 'Name of the pair.',
    value: 'Value of the pair.',
  }),
  ...below('schemas.ErrorResponse', {
    '': 'The one shape of an error.',
    code: [
      'What went wrong, a stable name in upper snake case.',
      'No page promises a complete list: take it as open.',
    ],
    messages: [
      'Explanations for people; several where several fields are refused, each of which starts with the',
      "field's name.",
    ],
  }),
  'schemas.CountryCode': [
    'One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.',
    'El Salvador (`SV`) and North Korea (`KP`) are not among them.',
  ],
};

/** Every summary, by the place of what it sums up. */
export const summaries: Readonly<Record<string, string>> = {
  info: 'The customer resource of the Yuno API.',
  createCustomer: 'Create a customer',
  findCustomerByMerchantId: "Find a customer by the merchant's id",
  getCustomer: 'Get a customer',
  updateCustomer: 'Update a customer',
  deleteCustomer: 'Delete a customer',
  ...below('examples', {
    newEmail: 'A new email',
    updatedCustomer: 'The customer with the new email',
    customer: 'A customer with every field',
    fullCreate: 'Every common field',
    fullCreated: 'Every common field',
    minimalCreate: 'A name and an email',
    minimalCreated: 'A name and an email',
    invalidRequest: 'The body or a parameter is not acceptable',
    customerNotFound: 'No customer has this id',
    customerIdDuplicated: 'Another customer has this merchant_customer_id',
  }),
  ...below('responses', {
    'Unauthorized.examples.invalidCredentials': 'Wrong keys, or keys of another environment',
    'Forbidden.examples.authorizationRequired': 'The account may not use this operation',
    'NotFound.examples.notFound': 'Not found',
    'RequestTimeout.examples.requestTimeout': 'Timed out',
    'ContentTooLarge.examples.requestEntityTooLarge': 'Too large',
    'UnsupportedMediaType.examples.unsupportedMediaType': 'Not JSON',
    'TooManyRequests.examples.tooManyRequests': 'Slow down',
    'InternalServerError.examples.internalError': 'Internal error',
    'BadGateway.examples.badGateway': 'Bad gateway',
    'ServiceUnavailable.examples.serviceUnavailable': 'Unavailable',
    'GatewayTimeout.examples.requestTimeout': 'Timed out',
  }),
};
