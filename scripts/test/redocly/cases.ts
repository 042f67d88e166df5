import type { Edit } from './sample.ts';

export interface Cases {
  /** Edits of the sample that the rule refuses, and a part of what it says. */
  readonly refuses: readonly (readonly [what: string, edit: Edit, message: string])[];
  /** Edits close to those that it takes. */
  readonly takes: readonly (readonly [what: string, edit: Edit])[];
}

const evidence = { level: 'inferred', source: 'docs.example.com/other' };
const page = 'docs.example.com/update';
const day = '2026-01-31';
const closed = { type: 'object', additionalProperties: false };
const orNull = { type: 'null' };
const semantics = { omitted: 'unchanged', null: 'clears', nested: 'merge' };

/** The edit, and descriptions of the properties beside `email`. */
function described(edit: Edit): Edit {
  return { 'change.properties.nickname.description': 'A name.', 'inferred.description': 'A guess.', ...edit };
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
      ['a property that differs', { 'change.properties.email.x-evidence': evidence }],
      ['a response that differs', { 'update.responses.200.x-evidence': evidence }],
    ],
  },
  'inferred-never-rejects': {
    refuses: [
      ['an inferred length', { 'inferred.maxLength': 255 }, '`maxLength`'],
      ['an inferred list of values', { 'inferred.enum': ['a'] }, '`enum`'],
      ['an inferred format', { 'inferred.format': 'date' }, '`format`'],
      [
        'a required member whose name is inferred',
        { 'change.required': ['inferred'] },
        '`inferred` is only inferred',
      ],
      [
        'a required member that refers to what is inferred',
        {
          'document.components.schemas.Person': { ...closed, 'x-evidence': evidence },
          'change.properties.person': { $ref: '#/components/schemas/Person' },
          'change.required': ['person'],
        },
        '`person` is only inferred',
      ],
      ['an inferred condition', { 'inferred.if': { type: 'string' } }, '`if`'],
      ['inferred required members', { 'customer.x-evidence.level': 'inferred' }, '`required`'],
      [
        'a limit below an inferred object',
        { 'change.x-evidence': evidence, 'change.properties.nickname.pattern': '^a$' },
        '`pattern`',
      ],
    ],
    takes: [
      ['a documented length', { 'change.properties.nickname.maxLength': 255 }],
      ['an inferred type', { 'inferred.type': 'integer' }],
    ],
  },
  'closed-requests': {
    refuses: [
      ['an object that leaves it open', { 'change.additionalProperties': undefined }, 'needs'],
      ['an open object', { 'change.additionalProperties': true }, 'needs'],
      ['an open nested object', { 'change.properties.phone': { type: 'object' } }, 'needs'],
      ['an open object or null', { 'change.properties.phone': { type: ['object', 'null'] } }, 'needs'],
      [
        'an open object of parts',
        { 'change.properties.phone': { type: 'object', allOf: [{ type: 'object', properties: {} }] } },
        '`unevaluatedProperties: false`',
      ],
      [
        'parts of what is not said to be an object',
        { 'change.properties.phone': { allOf: [{ type: 'object', properties: {} }] } },
        'needs',
      ],
      [
        'an open object beside a reference',
        { 'change.properties.phone': { $ref: '#/components/schemas/Change', items: { properties: {} } } },
        'needs',
      ],
      ['an open object in a list', { 'change.properties.pairs': { items: { properties: {} } } }, 'needs'],
      [
        'members beside a map',
        { 'change.properties.phone': { properties: {}, additionalProperties: { type: 'string' } } },
        'needs',
      ],
    ],
    takes: [
      [
        'a part of an object that is closed as a whole',
        {
          'change.properties.phone': {
            allOf: [
              { type: 'object', properties: {} },
              { type: 'object', properties: {} },
            ],
            type: 'object',
            unevaluatedProperties: false,
          },
        },
      ],
      [
        'a part of a part',
        {
          'change.properties.phone': {
            allOf: [{ allOf: [{ type: 'object', properties: {} }] }],
            type: 'object',
            unevaluatedProperties: false,
          },
        },
      ],
      ['a closed nested object', { 'change.properties.phone': closed }],
      ['a map', { 'change.properties.phone': { type: 'object', additionalProperties: { type: 'string' } } }],
    ],
  },
  'open-responses': {
    refuses: [
      ['a closed object', { 'customer.additionalProperties': false }, 'unknown members'],
      [
        'a closed alternative',
        { 'customer.properties.phone': { anyOf: [closed, orNull] } },
        'unknown members',
      ],
      ['a list of values', { 'customer.properties.id.enum': ['1'] }, '`enum`'],
      [
        'a limit beside a reference',
        {
          'customer.properties.other': {
            anyOf: [{ $ref: '#/components/schemas/Customer', maxProperties: 2 }, orNull],
          },
        },
        '`maxProperties`',
      ],
      [
        'a limit in a schema that is a reference and more',
        {
          'document.components.schemas.Other': {
            $ref: '#/components/schemas/Customer',
            'x-evidence': { level: 'documented', source: page },
            minProperties: 1,
          },
          'customer.properties.other': { anyOf: [{ $ref: '#/components/schemas/Other' }, orNull] },
        },
        '`minProperties`',
      ],
      ['a length', { 'customer.properties.email.maxLength': 255 }, '`maxLength`'],
      ['an optional property without null', { 'customer.properties.email.type': 'string' }, 'take null'],
    ],
    takes: [
      ['a required property without null', { 'customer.properties.id.type': 'string' }],
      ['null as an alternative', { 'customer.properties.phone': { anyOf: [{ type: 'object' }, orNull] } }],
      ['a length in a request', { 'change.properties.nickname.maxLength': 255 }],
    ],
  },
  pii: {
    refuses: [
      ['a request without', { 'change.properties.email.x-pii': undefined }, '`x-pii: email`'],
      ['a response without', { 'customer.properties.email.x-pii': undefined }, '`x-pii: email`'],
      ['a wrong kind', { 'change.properties.email.x-pii': 'name' }, '`x-pii: email`'],
      ['an unknown kind', { 'change.properties.nickname.x-pii': 'nickname' }, 'is one of'],
      ['the name of an inherited member', { 'change.properties.nickname.x-pii': 'constructor' }, 'is one of'],
      [
        'a mark on an object',
        { 'change.properties.phone': { ...closed, 'x-pii': 'phone' } },
        'belongs on a text',
      ],
      ...Object.entries({
        first_name: 'name',
        lastName: 'name',
        fullName: 'name',
        phoneNumber: 'phone',
        number: 'phone',
        document_number: 'document',
        verificationDocumentId: 'document',
        address_line_2: 'address',
        residenceAddress: 'address',
        building_number_1: 'address',
        city: 'address',
        state: 'address',
        zip_code: 'address',
        neighborhood: 'address',
        date_of_birth: 'birth',
        itn: 'tax-id',
        comment: 'note',
        given_name: 'name',
        surname: 'name',
        contactEmail: 'email',
        email_address: 'email',
        mobile: 'phone',
        telephoneNumber: 'phone',
        passport_number: 'document',
        nationalId: 'document',
        cpf: 'document',
        street: 'address',
        postalCode: 'address',
        houseNumber: 'address',
        dob: 'birth',
        birthDate: 'birth',
        vatNumber: 'tax-id',
        notes: 'note',
      }).map(
        ([name, kind]) =>
          [
            `\`${name}\` without`,
            { [`change.properties.${name}`]: { type: 'string' } },
            `x-pii: ${kind}`,
          ] as const,
      ),
    ],
    takes: [
      [
        'a mark on the texts of a list',
        { 'change.properties.pairs': { items: { type: 'string', 'x-pii': 'email' } } },
      ],
      ['a list of values', { 'change.properties.state': { type: 'string', enum: ['open'] } }],
      ['a mark on another name', { 'change.properties.nickname.x-pii': 'name' }],
      ...[
        'country',
        'nationality',
        'currency',
        'status',
        'id',
        'documentType',
        'streetlight',
        'emailVerified',
      ].map(
        (name) =>
          [
            `\`${name}\`, which identifies nobody`,
            { [`change.properties.${name}`]: { type: 'string' } },
          ] as const,
      ),
    ],
  },
  'property-descriptions': {
    refuses: [
      ['a property without among others', described({}), '`email` needs'],
      ['a blank one', described({ 'change.properties.email.description': ' ' }), '`email` needs'],
    ],
    takes: [
      ['one of its own', described({ 'change.properties.email.description': 'An address.' })],
      [
        'what it refers to',
        described({
          'change.properties.email': { $ref: '#/components/schemas/Email' },
          'document.components.schemas.Email': {
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
          'change.properties.email': { $ref: '#/components/schemas/Email', description: 'An address.' },
          'document.components.schemas.Email': { type: 'string', 'x-evidence': evidence, 'x-pii': 'email' },
        }),
      ],
    ],
  },
  idempotent: {
    refuses: [
      ['an operation without', { 'update.x-idempotent': undefined }, 'needs'],
      ['a text', { 'update.x-idempotent': 'true' }, 'needs'],
      ['evidence without a page', { 'update.x-idempotent-evidence': { level: 'inferred' } }, 'is `{ level'],
      [
        'the evidence of the operation once more',
        { 'update.x-idempotent-evidence': { level: 'documented', source: page } },
        'repeats',
      ],
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
        'docs.example.com/other',
      ],
      [
        'a page that no evidence names',
        { 'document.x-reviewed': { [page]: day, [evidence.source]: day } },
        'No evidence names',
      ],
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
    takes: [
      [
        'a second page',
        { 'change.x-evidence': evidence, 'document.x-reviewed': { [page]: day, [evidence.source]: day } },
      ],
    ],
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
      ['a nested repetition', { 'change.properties.nickname.pattern': '^(a+)+$' }, 'unbounded'],
      ['an unbounded repetition', { 'change.properties.nickname.pattern': '^a*a*b$' }, 'unbounded'],
      ['an open count', { 'change.properties.nickname.pattern': '^a{2,}$' }, 'unbounded'],
      ['a form of names', { 'change.patternProperties': { '^(a+)+$': {} } }, 'unbounded'],
      ['a missing anchor', { 'change.properties.nickname.pattern': '[a-z]$' }, 'anchored'],
    ],
    takes: [
      ['counted characters', { 'change.properties.nickname.pattern': '^[A-Z]{2}[0-9]{1,3}$' }],
      ['such signs as plain characters', { 'change.properties.nickname.pattern': '^\\+[*+(]$' }],
    ],
  },
  'known-extensions': {
    refuses: [
      ['a misspelt one', { 'change.properties.nickname.x-pi': 'name' }, '`x-pi` means nothing'],
      ['a misplaced one', { 'update.x-pii': 'name' }, '`x-pii` means nothing'],
      ['one on a server', { 'document.servers.0.x-pii': 'name' }, '`x-pii` means nothing'],
    ],
    takes: [
      ['a header of such a name', { 'update.responses.200.headers.x-other': { schema: { type: 'string' } } }],
    ],
  },
};
