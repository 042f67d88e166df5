import type { Edit } from './sample.ts';

type Taken = readonly [what: string, edit: Edit];
type Refused = readonly [...Taken, message: string];

export interface Cases {
  /** Edits of the sample that the rule refuses, and a part of what it says. */
  readonly refuses: readonly Refused[];
  /** Edits close to those that it takes. */
  readonly takes: readonly Taken[];
}

const evidence = { level: 'inferred', source: 'docs.example.com/other' };
const page = 'docs.example.com/update';
const documented = { level: 'documented', source: page };
const day = '2026-01-31';
const both = { [page]: day, [evidence.source]: day };
const whole = { type: 'object', unevaluatedProperties: false };
const closed = { type: 'object', additionalProperties: false };
const orNull = { type: 'null' };
const text = { type: 'string' };
const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
const object = { type: 'object', properties: {} };
const ref = (name: string, beside: object = {}): object => ({
  $ref: `#/components/schemas/${name}`,
  ...beside,
});
const semantics = { omitted: 'unchanged', null: 'clears', nested: 'merge' };

/** Names of text properties that identify a person, by the kind of `x-pii` that they need. */
const telling = {
  name: 'first_name lastName fullName given_name surname',
  email: 'contactEmail email_address',
  phone: 'phoneNumber number mobile telephoneNumber',
  document: 'document_number verificationDocumentId passport_number nationalId cpf',
  address:
    'address_line_2 residenceAddress building_number_1 city state zip_code neighborhood street postalCode houseNumber',
  birth: 'date_of_birth dob birthDate',
  'tax-id': 'itn vatNumber',
  note: 'comment notes',
};

/** The edit, and descriptions of the properties beside `email`. */
function described(edit: Edit): Edit {
  return { 'sent.nickname.description': 'A name.', 'inferred.description': 'A guess.', ...edit };
}

/** The cases of each rule of the plugin. */
export const cases: Record<string, Cases> = {
  evidence: {
    refuses: [
      ['an operation without', { 'update.x-evidence': undefined }, 'of its own'],
      ['a shared schema without', { 'change.x-evidence': undefined }, 'of its own'],
      ['null', { 'change.x-evidence': null }, 'is `{ level'],
      ['another level', { 'change.x-evidence.level': 'guessed' }, 'is `{ level'],
      ['no level', { 'change.x-evidence.level': undefined }, 'is `{ level'],
      ['no source', { 'change.x-evidence.source': undefined }, 'is `{ level'],
      ['a source that is no page', { 'change.x-evidence.source': 'a friend' }, 'is `{ level'],
      ['a host', { 'change.x-evidence.source': 'docs.example.com' }, 'is `{ level'],
      ['a folder', { 'change.x-evidence.source': 'docs.example.com/customers/' }, 'is `{ level'],
      ['a part of a page', { 'change.x-evidence.source': 'docs.example.com/update#email' }, 'is `{ level'],
      ['another member', { 'change.x-evidence.by': 'a friend' }, 'is `{ level'],
      ['a repetition', { 'inferred.x-evidence.level': 'documented' }, 'repeats'],
    ],
    takes: [
      ['a property that inherits', { 'inferred.x-evidence': undefined }],
      ['a property that differs', { 'sent.email.x-evidence': evidence }],
      ['a response that differs', { 'update.responses.200.x-evidence': evidence }],
    ],
  },
  'inferred-never-rejects': {
    refuses: [
      ['an inferred length', { 'inferred.maxLength': 255 }, '`maxLength`'],
      ['an inferred list of values', { 'inferred.enum': ['a'] }, '`enum`'],
      ['an inferred format', { 'inferred.format': 'date' }, '`format`'],
      ['a required inferred member', { 'change.required': ['inferred'] }, '`inferred` is only inferred'],
      [
        'a required member that refers to what is inferred',
        {
          'schemas.Person': { ...closed, 'x-evidence': evidence },
          'sent.person': ref('Person'),
          'change.required': ['person'],
        },
        '`person` is only inferred',
      ],
      ['an inferred count', { 'inferred.minContains': 1 }, '`minContains`'],
      ['an inferred condition', { 'inferred.if': text }, '`if`'],
      ['inferred required members', { 'customer.x-evidence.level': 'inferred' }, '`required`'],
      ['a limit below', { 'change.x-evidence': evidence, 'sent.nickname.pattern': '^a$' }, '`pattern`'],
    ],
    takes: [
      ['a documented length', { 'sent.nickname.maxLength': 255 }],
      ['an inferred type', { 'inferred.type': 'integer' }],
    ],
  },
  'closed-requests': {
    refuses: [
      ['an object that leaves it open', { 'change.additionalProperties': undefined }, 'needs'],
      ['an open object', { 'change.additionalProperties': true }, 'needs'],
      ...['items', 'contains', 'not', 'if', 'then', 'else'].map((keyword): Refused => [
        `an open object in ${keyword}`,
        { 'sent.phone': { [keyword]: { type: 'object' } } },
        'needs',
      ]),
      ['an open object in a tuple', { 'sent.phone': { prefixItems: [{ type: 'object' }] } }, 'needs'],
      [
        'an open object under a form of names',
        { 'sent.phone': { ...closed, patternProperties: { '^a$': { type: 'object' } } } },
        'needs',
      ],
      ['an open nested object', { 'sent.phone': { type: 'object' } }, 'needs'],
      ['an open object or null', { 'sent.phone': { type: ['object', 'null'] } }, 'needs'],
      ['open parts', { 'sent.phone': { type: 'object', allOf: [object] } }, '`unevaluatedProperties: false`'],
      ['parts of what is not said to be an object', { 'sent.phone': { allOf: [object] } }, 'needs'],
      ['an open object beside a reference', { 'sent.phone': ref('Change', { items: object }) }, 'needs'],
      ['an open object in a list', { 'sent.pairs': { items: { properties: {} } } }, 'needs'],
      ['members beside a map', { 'sent.phone': { properties: {}, additionalProperties: text } }, 'needs'],
    ],
    takes: [
      [
        'a part of an object that is closed as a whole',
        { 'sent.phone': { ...whole, allOf: [object, object] } },
      ],
      ['a part of a part', { 'sent.phone': { ...whole, allOf: [{ allOf: [object] }] } }],
      ['a closed nested object', { 'sent.phone': closed }],
      ['a map', { 'sent.phone': { type: 'object', additionalProperties: text } }],
    ],
  },
  'open-responses': {
    refuses: [
      ['a closed object', { 'customer.additionalProperties': false }, 'unknown members'],
      ['an object that is closed as a whole', { 'customer.unevaluatedProperties': false }, 'unknown members'],
      ['a closed alternative', { 'held.phone': { anyOf: [closed, orNull] } }, 'unknown members'],
      ['a list of values', { 'held.id.enum': ['1'] }, '`enum`'],
      [
        'a limit beside a reference',
        {
          'held.other': {
            anyOf: [ref('Customer', { maxProperties: 2 }), orNull],
          },
        },
        '`maxProperties`',
      ],
      [
        'a limit in a schema that is a reference and more',
        {
          'schemas.Other': {
            $ref: '#/components/schemas/Customer',
            'x-evidence': documented,
            minProperties: 1,
          },
          'held.other': { anyOf: [ref('Other'), orNull] },
        },
        '`minProperties`',
      ],
      ['a length', { 'held.email.maxLength': 255 }, '`maxLength`'],
      ['an optional property without null', { 'held.email.type': 'string' }, 'take null'],
    ],
    takes: [
      ['a required property without null', { 'held.id.type': 'string' }],
      ['null as an alternative', { 'held.phone': { anyOf: [{ type: 'object' }, orNull] } }],
      ['a length in a request', { 'sent.nickname.maxLength': 255 }],
    ],
  },
  pii: {
    refuses: [
      ['a request without', { 'sent.email.x-pii': undefined }, '`x-pii: email`'],
      ['a response without', { 'held.email.x-pii': undefined }, '`x-pii: email`'],
      ['a wrong kind', { 'sent.email.x-pii': 'name' }, '`x-pii: email`'],
      ['an unknown kind', { 'sent.nickname.x-pii': 'nickname' }, 'is one of'],
      ['the name of an inherited member', { 'sent.nickname.x-pii': 'constructor' }, 'is one of'],
      ['a mark on an object', { 'sent.phone': { ...closed, 'x-pii': 'phone' } }, 'belongs on a text'],
      ...Object.entries(telling).flatMap(([kind, names]) =>
        names
          .split(' ')
          .map((name): Refused => [`\`${name}\` without`, { [`sent.${name}`]: text }, `x-pii: ${kind}`]),
      ),
    ],
    takes: [
      ['a mark on the texts of a list', { 'sent.pairs': { items: { type: 'string', 'x-pii': 'email' } } }],
      ['a list of values', { 'sent.state': { type: 'string', enum: ['open'] } }],
      ['a mark on another name', { 'sent.nickname.x-pii': 'name' }],
      ...'country nationality currency status id documentType streetlight emailVerified'
        .split(' ')
        .map((name): Taken => [`\`${name}\`, which identifies nobody`, { [`sent.${name}`]: text }]),
    ],
  },
  'property-descriptions': {
    refuses: [
      ['a property without among others', described({}), '`email` needs'],
      ['a blank one', described({ 'sent.email.description': ' ' }), '`email` needs'],
    ],
    takes: [
      ['one of its own', described({ 'sent.email.description': 'An address.' })],
      [
        'what it refers to',
        described({
          'sent.email': ref('Email'),
          'schemas.Email': {
            type: 'string',
            'x-pii': 'email',
            'x-evidence': evidence,
            description: 'An address.',
          },
        }),
      ],
      ['an object that describes none', {}],
      [
        'what stands beside the reference',
        described({
          'sent.email': ref('Email', { description: 'An address.' }),
          'schemas.Email': { type: 'string', 'x-evidence': evidence, 'x-pii': 'email' },
        }),
      ],
    ],
  },
  idempotent: {
    refuses: [
      ['an operation without', { 'update.x-idempotent': undefined }, 'needs'],
      ['a text', { 'update.x-idempotent': 'true' }, 'needs'],
      ['evidence without a page', { 'update.x-idempotent-evidence': { level: 'inferred' } }, 'is `{ level'],
      ['the evidence of the operation once more', { 'update.x-idempotent-evidence': documented }, 'repeats'],
    ],
    takes: [
      ['false', { 'update.x-idempotent': false }],
      ['evidence of its own', { 'update.x-idempotent-evidence': evidence }],
    ],
  },
  reviewed: {
    refuses: [
      ['a description without', { 'document.x-reviewed': null }, 'needs the day'],
      ['a page that is missing', { 'document.x-reviewed': {} }, 'needs the day'],
      [
        'a page that is missing, of what a repeat does',
        { 'update.x-idempotent-evidence': evidence, 'document.x-reviewed': { [page]: day } },
        evidence.source,
      ],
      ['a page that no evidence names', { 'document.x-reviewed': both }, 'No evidence names'],
      ['a month', { 'document.x-reviewed': { [page]: '2026-01' } }, 'a day'],
      ['a day that does not exist', { 'document.x-reviewed': { [page]: '2026-02-30' } }, 'a day'],
      ['a day to come', { 'document.x-reviewed': { [page]: '9999-12-31' } }, 'a day'],
      [
        'a folder',
        {
          'change.x-evidence': { level: 'documented', source: `${page}/customer` },
          'document.x-reviewed': { [page]: day, [`${page}/customer`]: day },
        },
        'is a folder',
      ],
    ],
    takes: [['a second page', { 'change.x-evidence': evidence, 'document.x-reviewed': both }]],
  },
  'update-semantics': {
    refuses: [
      ['a PATCH without', { 'update.x-update-semantics': undefined }, 'An update needs'],
      ['an update by its name without', { 'create.operationId': 'updateCustomer' }, 'An update needs'],
      ['another operation with', { 'create.x-update-semantics': semantics }, 'belongs on an update'],
      ['an unknown word', { 'update.x-update-semantics.null': 'maybe' }, 'is `{ omitted'],
      ['a missing part', { 'update.x-update-semantics.nested': undefined }, 'is `{ omitted'],
      ['an unknown part', { 'update.x-update-semantics.lists': 'merge' }, 'is `{ omitted'],
      ['null', { 'update.x-update-semantics': null }, 'is `{ omitted'],
    ],
    takes: [
      ['other known words', { 'update.x-update-semantics': semantics }],
      [
        'an update of another name',
        { 'create.operationId': 'saveCustomer', 'create.x-update-semantics': semantics },
      ],
      ['a named update', { 'create.operationId': 'updateCustomer', 'create.x-update-semantics': semantics }],
    ],
  },
  'linear-patterns': {
    refuses: [
      ['a nested repetition', { 'sent.nickname.pattern': '^(a+)+$' }, 'unbounded'],
      ['an unbounded repetition', { 'sent.nickname.pattern': '^a*a*b$' }, 'unbounded'],
      ['an open count', { 'sent.nickname.pattern': '^a{2,}$' }, 'unbounded'],
      ['a form of names', { 'change.patternProperties': { '^(a+)+$': {} } }, 'unbounded'],
      ['a missing anchor', { 'sent.nickname.pattern': '[a-z]$' }, 'anchored'],
    ],
    takes: [
      ['counted characters', { 'sent.nickname.pattern': '^[A-Z]{2}[0-9]{1,3}$' }],
      ['such signs as plain characters', { 'sent.nickname.pattern': '^\\+[*+(]$' }],
    ],
  },
  'known-extensions': {
    refuses: [
      ['a misspelt one', { 'sent.nickname.x-pi': 'name' }, '`x-pi` means nothing'],
      ['a misplaced one', { 'update.x-pii': 'name' }, '`x-pii` means nothing'],
      ['one on a server', { 'document.servers.0.x-pii': 'name' }, '`x-pii` means nothing'],
      ['one on a path', { 'document.paths./customer.x-pii': 'name' }, '`x-pii` means nothing'],
      [
        'one on a media type',
        { 'update.requestBody.content': { 'application/json': { 'x-pii': 'name', schema: ref('Change') } } },
        '`x-pii` means nothing',
      ],
      [
        'one on a security scheme',
        { 'document.components.securitySchemes': { key: { ...key, 'x-pii': 'name' } } },
        '`x-pii` means nothing',
      ],
    ],
    takes: [['a header of such a name', { 'update.responses.200.headers.x-other': { schema: text } }]],
  },
};
