import type { Scaffold } from '../scaffold.ts';
import { methodsOf } from '../templates/client.ts';
import type { Decision } from './decision.ts';
import type { Places } from './places.ts';

/** What differs from provider to provider in a call. */
export function clientDecisions(scaffold: Scaffold, { client, suite }: Places): Decision[] {
  const { errors, security, servers, operations } = scaffold;
  const config = `${client}/src/provider-config.ts`;
  const skipped = operations.filter((operation) => !methodsOf(scaffold).includes(operation));
  const credentials = security.credentials.map(({ header, kind }) => `${kind} in the header ${header}`);
  return [
    {
      question: `Credentials: ${credentials.join(' and ') || 'none'}`,
      place: `${client}/src/options.ts`,
      known: security.notes,
    },
    ...(servers.only === undefined
      ? [
          {
            question: 'The base URLs that a merchant chooses from',
            place: `${client}/src/options.ts, where baseUrl has no default`,
            known: servers.all,
          },
        ]
      : []),
    {
      question:
        "Error codes of the provider's own that say more than a status, and where an error holds them",
      place: `errorCodes in ${config}; errors in ${suite}.ts; errorBody in ${suite}-fake.ts`,
      known: [
        `described statuses: ${errors.statuses.join(', ') || 'none'}`,
        'a code is read from the member code of an error, in capitals',
      ],
    },
    {
      question: "The header with the provider's id of a request",
      place: `requestIdHeader in ${config}`,
      known: [`described headers of answers: ${errors.headers.join(', ') || 'none'}`],
    },
    {
      question: 'What proves that an answer is one: now the members that the description calls required',
      place: `answers in ${config}`,
    },
    ...(skipped.length > 0
      ? [
          {
            question: `Operations without a method: ${skipped.map(({ id }) => id).join(', ')}`,
            place: `${client}/src/client.ts`,
            known: ['they take something else than a JSON object'],
          },
        ]
      : []),
    {
      question:
        'The words: how the name is spelt, a call in the README of the client, the first lines of README.md',
      place: `${client}/README.md, README.md, .changeset/new-${scaffold.name}.md`,
    },
  ];
}
