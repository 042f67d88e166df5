import type { Decisions } from './fill-in.ts';

/** What a person decides about the Ledger of ledger.yaml, once its pages are read: the edits that the checklist asks for. */

const source = 'developers.ledger.example.com/parties';
const evidence = { level: 'documented', source };
const record = { partyId: 'P-1', party: { contact: { email: 'ana@example.com', mobile: '573132450765' } } };
const change = { party: { contact: { email: 'ana@example.com' } } };
const problem = { code: 'PARTY_UNKNOWN', detail: 'There is no such party.' };

const operations = [
  ['/parties', 'get', '200', [record]],
  ['/parties', 'post', '201', record],
  ['/parties/{partyId}', 'get', '200', record],
  ['/parties/{partyId}', 'put', '200', record],
  ['/parties/{partyId}', 'delete', '204', undefined],
] as const;

const json = ['content', 'application/json'] as const;
const example = (value: unknown): object => ({ sample: { summary: 'A sample', value } });

const described: Decisions['described'] = [
  ...operations.flatMap(([path, method, status, answer]) => [
    [['paths', path, method, 'x-evidence'], evidence] as const,
    ...(answer
      ? [[['paths', path, method, 'responses', status, ...json, 'examples'], example(answer)] as const]
      : []),
    ...(method === 'post' || method === 'put'
      ? [[['paths', path, method, 'requestBody', ...json, 'examples'], example(change)] as const]
      : []),
  ]),
  [['x-reviewed'], { [source]: '2026-01-31' }],
  [['paths', '/parties/{partyId}', 'put', 'x-idempotent'], true],
  [
    ['paths', '/parties/{partyId}', 'put', 'x-update-semantics'],
    { omitted: 'unchanged', null: 'clears', nested: 'merge' },
  ],
  [['paths', '/parties/{partyId}', 'parameters', '0', 'x-evidence'], evidence],
  [['components', 'responses', 'Problem', 'x-evidence'], evidence],
  [['components', 'responses', 'Problem', ...json, 'examples'], example(problem)],
  ...['PartyUpdate', 'PartyRecord', 'Problem'].map(
    (name) => [['components', 'schemas', name, 'x-evidence'], evidence] as const,
  ),
  ...['PartyUpdate', 'PartyRecord'].flatMap((name) =>
    Object.entries({ email: 'email', mobile: 'phone' }).map(
      ([property, kind]) =>
        [
          `components schemas ${name} properties party properties contact properties ${property} x-pii`.split(
            ' ',
          ),
          kind,
        ] as const,
    ),
  ),
];

export const filledIn: Decisions['filledIn'] = {
  'packages/adapter/src/providers/ledger.ts': [
    [
      / \*\/\nexport const/,
      ` * Source: ${source}.
 */
export const`,
    ],
    [
      'import type { CustomerProvider',
      `import { addressProperties } from '../customer/value-types.js';
import type { CustomerProvider`,
    ],
    [
      'write: Writers = {}',
      `write: Writers = {
  phone: (phone) => ({ value: phone.slice(1) }),
  address: (address) => ({
    value: addressProperties
      .map((name) => address[name])
      .filter((line) => line !== undefined && line !== ''),
  }),
}`,
    ],
    [
      'read: Readers = {}',
      `read: Readers = { phone: (value) => (typeof value === 'string' ? \`+\${value}\` : undefined) }`,
    ],
    [
      'fields: {},',
      `fields: {
    email: { to: 'party.contact.email', nullable: true },
    phone: { to: 'party.contact.mobile', nullable: true },
    firstName: { to: 'party.name.given', nullable: true },
    lastName: { to: 'party.name.family', nullable: true },
    country: { to: 'party.residence.countryCode', nullable: true },
    externalId: { to: 'party.reference', nullable: true },
    address: {
      to: 'party.residence.lines',
      nullable: true,
      lossy: { when: 'always', note: 'Ledger takes an address as lines; which part is which is lost' },
    },
  },`,
    ],
    [
      'providerFields: {},',
      `providerFields: { language: { kind: 'text', to: 'party.language', nullable: true } },`,
    ],
    ['reported: {},', `reported: { createdAt: 'audit.createdAt', updatedAt: 'audit.changedAt' },`],
  ],

  'packages/ledger-client/src/provider-config.ts': [
    [/\/\/ No code .*\n/, `// Source: ${source}\n`],
    ['errorCodes: {}', `errorCodes: { PARTY_UNKNOWN: 'not_found', PARTY_LOCKED: 'conflict' }`],
    ['requestIdHeader: undefined', `requestIdHeader: 'x-request-id'`],
  ],

  'packages/adapter/test/conformance/ledger-fake.ts': [
    [
      'export function createLedgerFake',
      `type Members = Readonly<Record<string, unknown>>;

/** Ledger changes the members that it is given, however deep they are. */
function merged<Whole extends object>(whole: Whole, changes: Members): Whole {
  const both: Record<string, unknown> = Object.fromEntries(Object.entries(whole));
  for (const [name, value] of Object.entries(changes)) {
    const before = both[name];
    both[name] = isObject(before) && isObject(value) ? merged(before, value) : value;
  }
  return both as Whole;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function createLedgerFake`,
    ],
    [
      'return answer;',
      `const { residence, ...others } = answer.party;
  // The lines of an address are kept, but not reported.
  return {
    ...answer,
    party: { ...others, residence: residence && { countryCode: residence.countryCode } },
  };`,
    ],
    ['store.put({ ...customer, ...body })', 'store.put(merged(customer, body))'],
    [
      'errorBody: (_error, messages) => ({ messages })',
      `errorBody: ({ code = 'REFUSED' }, messages) => ({ code, detail: messages.join('; ') })`,
    ],
    [
      '({ id }) as StoredLedgerCustomer',
      `({
        id,
        partyId: id,
        party: { contact: null, name: null, reference: null, residence: null, language: null },
        audit: { createdAt: '2026-01-01T00:00:00Z', changedAt: '2026-01-01T00:00:00Z' },
      })`,
    ],
  ],

  'packages/adapter/test/conformance/ledger.ts': [
    [
      "email: 'unsupported'",
      `email: nested({ contact: { email: 'ana.canary@example.com' } }, { contact: { email: null } })`,
    ],
    [
      "phone: 'unsupported'",
      `phone: nested({ contact: { mobile: '573132450765' } }, { contact: { mobile: null } })`,
    ],
    [
      "firstName: 'unsupported'",
      `firstName: nested({ name: { given: 'Anacanary' } }, { name: { given: null } })`,
    ],
    [
      "lastName: 'unsupported'",
      `lastName: nested({ name: { family: 'Lopezcanary' } }, { name: { family: null } })`,
    ],
    [
      "country: 'unsupported'",
      `country: nested({ residence: { countryCode: 'CO' } }, { residence: { countryCode: null } })`,
    ],
    [
      "externalId: 'unsupported'",
      `externalId: nested({ reference: 'merchant-canary-7' }, { reference: null })`,
    ],
    [
      "address: 'unsupported'",
      `address: {
      ...nested({ residence: { lines } }, { residence: { lines: null } }),
      lossy: true,
      unreported: true,
    }`,
    ],
    [
      'unknownId',
      `ownFields: { language: { value: 'es', ...nested({ language: 'es' }, { language: null }) } },
  refusedValues: [{ field: 'phone', value: '+1234' }],
  errors: [
    { fault: { code: 'PARTY_UNKNOWN', status: 404 }, code: 'not_found' },
    { fault: { code: 'PARTY_LOCKED', status: 400 }, code: 'conflict' },
  ],
  unknownId`,
    ],
    ['notIdempotent', 'mergesNested'],
    [
      '/**\n * What Ledger',
      `/** The lines of the suite's address. */
const lines = [
  'Calle Canary 34 # 56 - 78',
  'Apartamento 502',
  'Chapinero Alto',
  'Bogotá',
  'Cundinamarca',
  '111111',
  'CO',
];

/** All that Ledger takes stands in \`party\`. */
function nested(sends: object, clears: object): FieldProfile {
  return { sends: { party: sends }, clears: { party: clears } };
}

/**
 * What Ledger`,
    ],
    ['import type { ProviderProfile', 'import type { FieldProfile, ProviderProfile'],
  ],
};

export const ledger: Decisions = { name: 'ledger', described, filledIn };
