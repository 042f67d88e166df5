import type { FilledParameter } from '../facts/parameter-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { hasClientProfile } from '../templates/client-profile.ts';
import { methodsOf } from '../templates/client.ts';
import type { Decision } from './decision.ts';
import type { Places } from './places.ts';

/** What differs from provider to provider in a call. */
export function clientDecisions(scaffold: Scaffold, { client, suite }: Places): Decision[] {
  const { errors, security, servers, operations } = scaffold;
  const config = `${client}/src/provider-config.ts`;
  const skipped = operations.filter((operation) => !methodsOf(scaffold).includes(operation));
  const credentials = security.credentials.map(({ header, kind }) => `${kind} in the header ${header}`);
  const bodies = operations.flatMap(({ body }) => (typeof body === 'string' ? [] : [body]));
  const filled = operations.flatMap((operation) => operation.filled);
  return [
    {
      question: `Credentials: ${credentials.join(' and ') || 'none'}`,
      place: `${client}/src/options.ts`,
      known: security.notes,
    },
    ...(bodies.some(({ encoder }) => encoder?.name === 'formBody')
      ? [
          {
            question: 'How a form names what is nested, and whether an empty text clears a field',
            place: `requests in ${config}`,
            known: ['formBody() writes address[city] and lines[0]; null becomes an empty text'],
          },
        ]
      : []),
    ...(filled.length > 0
      ? [
          {
            question: 'What no caller gives: is each filled in rightly?',
            place: `${client}/src/options.ts, ${client}/src/client.ts and requests in ${config}`,
            known: [...new Set(filled.map(filling))],
          },
        ]
      : []),
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
            known: ['they take neither a JSON object nor a form'],
          },
        ]
      : []),
    {
      question: 'What the suite of all clients has to know of this one',
      place: `${client}/test/client-profile.ts`,
      known: [
        hasClientProfile(scaffold)
          ? 'it runs with the update and the read; the other operations are to be added'
          : 'nothing describes the client to it yet: the update, a property that takes any text, a customer',
      ],
    },
    {
      question: 'The rigs: the client under faults, a second copy of the facts, the workflows of its fake',
      place: `tests/fault-grid/src/providers/${scaffold.name}.ts, tests/spec-tests/expected/${scaffold.name}/provider.ts, tests/spec-tests/workflows/${scaffold.name}.arazzo.yaml`,
      known: ['a test of each rig fails until its file is there'],
    },
    {
      question:
        'The words: how the name is spelt, a call in the README of the client, the first lines of README.md',
      place: `${client}/README.md, README.md, .changeset/new-${scaffold.name}.md`,
    },
  ];
}

function filling({ in: place, name, value }: FilledParameter): string {
  const parameter = `${place} ${name}`;
  if (value === 'unique') return `${parameter}: a new UUID for each call`;
  if (value === 'signed') return `${parameter}: comes with the signature`;
  return 'option' in value
    ? `${parameter}: the option ${value.option}`
    : `${parameter}: always ${value.constant}`;
}
