import type { NewProvider } from './new-provider.ts';
import { listed } from './templates/source.ts';
import { methodsOf } from './templates/client.ts';

/** A thing that a person has to decide: in a few words, where, and what is known. */
interface Decision {
  readonly question: string;
  readonly place: string;
  readonly known: readonly string[];
}

const canonical = 'email, phone, firstName, lastName, country, externalId, address, identityDocument';

/** What the description does not say, as a list to be worked through. */
export function checklist(provider: NewProvider): string {
  return decisions(provider)
    .map(({ question, place, known }) =>
      [`[ ] ${question}`, `    ${place}`, ...known.map((line) => `    - ${line}`)].join('\n'),
    )
    .join('\n\n');
}

function decisions({ scaffold, undecided, findings }: NewProvider): Decision[] {
  const { name, type, update, errors, security, servers, sent, reported } = scaffold;
  const { operation, get, id } = update;
  const spec = `specs/${name}/openapi.yaml`;
  const mapping = `packages/adapter/src/${name}`;
  const suite = `packages/adapter/test/conformance/${name}`;
  const skipped = scaffold.operations.filter((one) => !methodsOf(scaffold).includes(one));
  return [
    {
      question: `The update: is it ${operation.id} (${operation.method} ${operation.path})?`,
      place: `${mapping}.ts; say it from the start with --update <operationId>`,
      known: [
        {
          person: 'you said so',
          description: 'the description says so with x-update-semantics',
          nobody: 'nobody has said so; it is the first that could be',
        }[update.chosenBy],
        ...(update.others.length > 0
          ? [
              `others that could be: ${update.others.map((other) => `${other.id} (${other.method} ${other.path})`).join(', ')}`,
            ]
          : []),
      ],
    },
    {
      question: `The read: ${get ? `is it ${get.id} (${get.method} ${get.path})?` : 'which operation reads a customer, if any?'}`,
      place: `${mapping}.ts`,
      known: get ? [] : ['no GET has the path of the update; without one, get() and reconcile() are refused'],
    },
    {
      question:
        'What an update does with a field that is left out, with null, and with a part of a nested value',
      place: `x-update-semantics in ${spec}; deviations (cannotClear, mergesNested) in ${suite}.ts`,
      known: [
        ...(operation.method === 'PUT'
          ? [
              'PUT means to replace the whole customer, unless the provider documents otherwise: what is left out would be lost',
            ]
          : []),
        'where nested values are replaced, two fields in one object erase each other: map only one of them',
      ],
    },
    {
      question: `The provider's name of each canonical field: ${canonical}`,
      place: `${mapping}/capabilities.ts, by hand again in ${suite}.ts`,
      known: ['nothing is mapped, so every field is unsupported', ...members('an update takes', sent)],
    },
    {
      question: 'The name under which each field is reported, and those of createdAt and updatedAt',
      place: `from and reported in ${mapping}/capabilities.ts`,
      known: members('an answer has', reported),
    },
    {
      question: 'What is lossy, and which fields of its own the provider has',
      place: `lossy and providerFields in ${mapping}/capabilities.ts`,
      known: [],
    },
    {
      question:
        'The form of phones, countries, addresses, documents and dates, where it is not the canonical one',
      place: `${mapping}/values.ts`,
      known: [],
    },
    {
      question: 'Whether null clears a field',
      place: `the option clear of ${scaffold.variable}Provider, which a merchant sets; clears in ${suite}.ts`,
      known: ['until a merchant has confirmed it, null is unsupported'],
    },
    {
      question: `The form of an id${id ? `: the description says ${id.form} of ${id.name}` : ', which stands in the body as id'}`,
      place: `packages/${name}-client/src/ids.ts and ${mapping}/id.ts`,
      known: [],
    },
    ...(undecided.size > 0
      ? [
          {
            question: 'Whether a repeat leaves the same state (x-idempotent), which decides what is retried',
            place: spec,
            known: [...undecided].map(
              ([operationId, value]) =>
                `${operationId}: ${value} for now${value ? ', as it only reads' : ', which promises nothing'}`,
            ),
          },
        ]
      : []),
    {
      question: `Error codes of the provider's own that say more than the status, and where an error holds them`,
      place: `errorCodes in packages/${name}-client/src/profile.ts; errors in ${suite}.ts; errorBody in ${suite}-fake.ts`,
      known: [
        `described statuses: ${errors.statuses.join(', ') || 'none'}`,
        'a code is read from the member code of an error, in capitals',
      ],
    },
    {
      question: `The header with the provider's id of a request`,
      place: `requestIdHeader in packages/${name}-client/src/profile.ts`,
      known: [`described headers of answers: ${errors.headers.join(', ') || 'none'}`],
    },
    {
      question: `Credentials: ${listed(security.credentials.map(({ header, kind }) => `${kind} in ${header}`)) || 'none'}`,
      place: `packages/${name}-client/src/options.ts`,
      known: security.notes,
    },
    ...(servers.only === undefined
      ? [
          {
            question: 'The base URLs that a merchant chooses from',
            place: `packages/${name}-client/src/options.ts, where baseUrl has no default yet`,
            known: servers.all,
          },
        ]
      : []),
    ...(skipped.length > 0
      ? [
          {
            question: `Operations without a method: ${skipped.map((one) => one.id).join(', ')}`,
            place: `packages/${name}-client/src/client.ts`,
            known: ['they take something else than a JSON object'],
          },
        ]
      : []),
    {
      question: `What ${type} holds and answers, for the fake and the conformance suite`,
      place: `${suite}-fake.ts and ${suite}.ts; answers in packages/${name}-client/src/profile.ts`,
      known: ['the suite runs as soon as one field is no longer unsupported; until then its file fails'],
    },
    {
      question:
        'The words: a call in the README of the client, the provider in the first lines of README.md, the changeset',
      place: `packages/${name}-client/README.md, README.md, .changeset/new-${name}.md`,
      known: [],
    },
    {
      question:
        findings.length > 0
          ? 'What the rules of the house ask of a description'
          : 'The description keeps every rule of the house',
      place: `${spec}; pnpm regen ${name} lists them one by one, and generates again`,
      known: findings.map(({ rule, count, message }) => `${rule} (${count}): ${message}`),
    },
  ];
}

function members(verb: string, found: ReadonlyMap<string, string>): string[] {
  return found.size === 0
    ? []
    : [`${verb}: ${[...found].map(([path, type]) => `${path} (${type})`).join('; ')}`];
}
