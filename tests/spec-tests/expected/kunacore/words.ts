import { below } from '../prefix-rows.ts';
import type { Words } from '../provider.ts';

const inferredStatus = 'The status is inferred from the update.';
const country = 'Country of the customer, an ISO 3166-1 alpha-2 code such as `UA`, `IT`, `ES` or `FR`.';

const person: Readonly<Record<string, Words>> = {
  email: 'Email address. No two customers share one.',
  phoneNumber: 'Phone number. The examples have a plus sign, the calling code and the number.',
  firstName: 'Given name.',
  lastName: 'Surname.',
  comment: 'A free note about the customer.',
  externalId: 'Any text that names the customer in your own system.',
  country,
  verificationDocumentId:
    'Id of the document that the customer was verified with, such as a passport or a driving licence.',
  residenceAddress: 'Home address, as one text.',
  itn: 'Individual taxpayer number.',
};

const referralId =
  'Id of another customer who referred this one, where the service has a referral programme.';

/** What each description says, by the place of the object that it describes. */
export const words: Readonly<Record<string, Words>> = {
  info: [
    'An independent description of the customer operations (version 2) of the KunaCore API, and of the',
    "login that they need, written from KunaCore's public pages.",
    'MIT is the licence of this description; the service has terms of its own.',
    '**Evidence.** `x-evidence` says whether a page states a fact (`documented`) or we concluded it',
    '(`inferred`), and from which page.',
    'It holds for everything below it until a nearer one says otherwise; `x-idempotent-evidence` is the',
    'same for `x-idempotent` alone.',
    'A limit that is only inferred is told in words and never enforced.',
    '`x-reviewed` has the day on which a stored copy of each page was last compared with this',
    'description; the page may have changed since the copy was made.',
    '**Limits.** The pages state no lengths and no formats, so there are none here: only required fields,',
    'types and the two capital letters of a country code are checked.',
    '**Our own policy.** A request schema refuses unknown members, because a misspelt field would',
    'otherwise be a change that silently never happens.',
    'A response schema takes them.',
    '**Style.** Every operation is a POST with a JSON body, reads included.',
    'A success wraps its result in `data` and answers 201 where a page names the status at all; take any',
    '2xx.',
    '**Errors.** No page documents the body or the status of an error.',
    'What stands here is inferred, and the body is open.',
    '**Encryption.** KunaCore can also exchange JWE-encrypted bodies (message-level encryption: the',
    'request then is a `token` that holds the encrypted body).',
    'That mode is not described here.',
  ],
  'servers.0': [
    'No page publishes the host of an API: yours comes with your credentials.',
    'The default is a placeholder that leads nowhere.',
  ],
  'tags.Authentication': 'A login in exchange for an access token.',
  'tags.Customers': 'The people that an institution has registered at KunaCore.',
  'securitySchemes.bearerAuth': 'The `data.accessToken` of a login. One of the two schemes is enough.',
  'securitySchemes.apiKeyAuth': 'A single key in place of a token. One of the two schemes is enough.',
  ...below('login', {
    '': [
      'Trades an email and a password for an access token, which the other operations take as a bearer',
      'token.',
      'The merchant id goes in a header of this call alone; mind that some proxies drop headers with an',
      'underscore in their name.',
      'The pages name the path, the header and the token.',
      "That the method is POST is inferred, like the names of the body's members.",
      'A repeat only yields another token, so the operation is treated as idempotent; no page says so.',
    ],
    'parameters.merchant_id': 'The merchant id, issued together with the email and the password.',
    request: 'The login.',
    201: 'The access token. The status is inferred from the other operations.',
  }),
  ...below('createCustomer', {
    '': [
      'Registers a person who has been verified, and makes a wallet for them.',
      "The page says that all operations of KunaCore refer to the wallet's id; the update and the details",
      "of a customer take the customer's.",
    ],
    request: 'The new customer.',
    201: [
      'The new customer, as a page shows it (docs.kunacore.io/docs/widget-integration-types).',
      'The status is inferred from the update.',
    ],
  }),
  ...below('updateCustomer', {
    '': [
      'Changes or adds data of an existing customer: send the id and the fields that change.',
      "All fields of the update may change; the customer's id and the wallet's id never do.",
      "A longer version of the page adds that this operation also changes the status of the customer's",
      'wallet (`Active`, `Blocked`, `Suspicious`), and that an institution cannot undo a status that Kuna',
      'itself set.',
      'It names no field for that status, so none is described here.',
      'A repeat of the same change leaves the same customer, so the operation is treated as idempotent; no',
      'page says so.',
      'What `null` does is stated nowhere.',
    ],
    request: 'The id and the fields to change.',
    201: [
      'The whole customer after the change.',
      "The page's example answers for another customer than it asks for.",
    ],
  }),
  ...below('getCustomer', {
    '': "Returns one customer by KunaCore's id.",
    request: "The customer's id.",
    201: `The customer. ${inferredStatus}`,
  }),
  ...below('findCustomers', {
    '': [
      'Returns the customers that match the given filters, which may be combined freely.',
      'Whether a customer has to match all of them or one is not stated.',
      'Paging (`take`, `skip`) is part of the body.',
    ],
    request: 'The filters and the page.',
    201: 'The matching customers. The status and the list are inferred from other operations.',
  }),
  ...below('responses', {
    BadRequest: 'The body is not acceptable.',
    Unauthorized: 'The credential is missing, wrong or expired.',
    NotFound: 'No customer has this id.',
    Conflict: 'Another customer has this email.',
    Failure: 'Any other failure.',
  }),
  ...below('schemas.LoginRequest', {
    '': [
      'The email and the password that KunaCore issued together with the merchant id.',
      'Both are needed; that is told in words alone, because the names of the members are inferred.',
    ],
    email: 'Email of the login. The page names the input; that the member is spelt like this is inferred.',
    password:
      'Password of the login. The page names the input; that the member is spelt like this is inferred.',
  }),
  ...below('schemas.CustomerUpdate', {
    '': [
      "The customer's id and the fields that change; a field left out stays as it is.",
      'No page says what `null` does, so it is not accepted.',
    ],
    id: "KunaCore's id of the customer. It is the one required field, and it never changes.",
    ...person,
  }),
  ...below('schemas.CustomerCreate', {
    '': 'A new customer, who must have been verified beforehand.',
    ...person,
    referralId,
  }),
  ...below('schemas.CustomerDetailsRequest', {
    '': 'Which customer to return.',
    id: [
      "KunaCore's id of the customer.",
      "The page's table marks it as optional, its text says that the call needs it.",
    ],
  }),
  ...below('schemas.CustomerFind', {
    '': 'Filters, in any combination, and a page of the result.',
    email: person['email']!,
    walletId: "Id of the customer's wallet.",
    phoneNumber: person['phoneNumber']!,
    fullName: 'Given name and surname, joined by a space.',
    comment: person['comment']!,
    externalId: person['externalId']!,
    referralId,
    createdFrom: 'Customers created after this moment, ISO 8601.',
    createdTo: 'Customers created before this moment, ISO 8601.',
    take: 'How many customers to return. No page states a default or a maximum.',
    skip: 'How many customers to pass over first.',
  }),
  ...below('schemas.LoginResponse', {
    '': ['The answer to a login.', 'No page tells how long a token lives or how to refresh it.'],
    data: 'The result of the login.',
    'data.accessToken': 'The JWT to send as a bearer token. Treat it as opaque.',
  }),
  ...below('schemas.CustomerEnvelope', { '': 'One customer.', data: 'The customer.' }),
  ...below('schemas.CustomerListEnvelope', {
    '': 'Customers. Another operation of the API answers a list like this; for customers it is inferred.',
    data: 'The customers.',
  }),
  ...below('schemas.Customer', {
    '': [
      'A customer as KunaCore reports it.',
      'The country, the verification document, the home address and the taxpayer number can be written but',
      'do not come back.',
    ],
    id: "KunaCore's id of the customer, a UUID in the examples.",
    comment: 'Note about the customer.',
    createdAt: 'When the customer was created, ISO 8601 in UTC with milliseconds.',
    email: 'Email address.',
    firstName: 'Given name.',
    lastName: 'Surname.',
    phoneNumber: 'Phone number.',
    externalId: "The customer's id in your own system.",
    walletId: [
      "Id of the customer's wallet.",
      'A page says that every other operation refers to it; the update and the details of a customer take',
      '`id`.',
      'The two are equal in the examples; no page says that they always are.',
    ],
    referralId: [
      'Id of the account that referred the customer.',
      "One page calls it the account's external id, another the id of another customer.",
    ],
  }),
  'schemas.ErrorResponse': 'An error. Undocumented, so every member is possible and none is promised.',
  'schemas.CountryCode': [
    'A country as ISO 3166-1 alpha-2 writes it, for example `UA` for Ukraine.',
    'The pages name no closed list.',
  ],
};

/** Every summary, by the place of what it sums up. */
export const summaries: Readonly<Record<string, string>> = {
  info: 'The customer resource of the KunaCore API.',
  login: 'Log in',
  createCustomer: 'Create a customer',
  updateCustomer: 'Update a customer',
  getCustomer: 'Get a customer',
  findCustomers: 'Find customers',
  ...below('examples', {
    login: 'An institution logs in',
    token: 'An access token',
    newEmailAndName: 'A new email and given name',
    newCustomer: 'Every field',
    createdCustomer: 'The new customer',
    customerId: "A customer's id",
    customer: 'A customer',
    emailAndName: 'An email and a full name',
    customers: 'One match',
  }),
  ...below(
    'responses',
    Object.fromEntries(
      ['BadRequest', 'Unauthorized', 'NotFound', 'Conflict', 'Failure'].map((name) => [
        `${name}.examples.${name[0]!.toLowerCase()}${name.slice(1)}`,
        'An illustration, undocumented',
      ]),
    ),
  ),
};
