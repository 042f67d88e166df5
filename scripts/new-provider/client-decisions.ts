import { type Decision, placesOf, where } from './decision.ts';
import type { FilledParameter } from './facts/parameter-facts.ts';
import type { OpenQuestions } from './new-provider.ts';
import { hasClientProfile } from './templates/client-profile.ts';
import { methodsOf } from './templates/client.ts';

/** What differs from provider to provider in a call. */
export function clientDecisions(provider: OpenQuestions): Decision[] {
  const { client, suite } = placesOf(provider);
  const { scaffold } = provider;
  const { name, errors, security, servers, operations } = scaffold;
  const config = `${client}/src/provider-config.ts`;
  const skipped = operations.filter((operation) => !methodsOf(scaffold).includes(operation));
  const credentials = security.credentials.map(({ header, kind }) => `${kind} in the header ${header}`);
  const filled = operations.flatMap((operation) => operation.filled);
  return [
    [`Credentials: ${credentials.join(' and ') || 'none'}`, `${client}/src/options.ts`, ...security.notes],
    ...where(
      operations.some(({ body }) => typeof body === 'object' && body.encoder?.name === 'formBody'),
      'How a form names what is nested, and whether an empty text clears a field',
      `requests in ${config}`,
      'formBody() writes address[city] and lines[0]; null becomes an empty text',
    ),
    ...where(
      filled.length > 0,
      'What no caller gives: is each filled in rightly?',
      `${client}/src/options.ts, ${client}/src/client.ts and requests in ${config}`,
      ...new Set(filled.map(filling)),
    ),
    ...where(
      servers.only === undefined,
      'The base URLs that a merchant chooses from',
      `${client}/src/options.ts, where baseUrl has no default`,
      ...servers.all,
    ),
    [
      "Error codes of the provider's own that say more than a status, and where an error holds them",
      `errorCodes in ${config}; errors in ${suite}.ts; errorBody in ${suite}-fake.ts`,
      `described statuses: ${errors.statuses.join(', ') || 'none'}`,
      'a code is read from the member code of an error, in capitals',
    ],
    [
      "The header with the provider's id of a request",
      `requestIdHeader in ${config}`,
      `described headers of answers: ${errors.headers.join(', ') || 'none'}`,
    ],
    [
      'What proves that an answer is one: now the members that the description calls required',
      `answers in ${config}`,
    ],
    ...where(
      skipped.length > 0,
      `Operations without a method: ${skipped.map(({ id }) => id).join(', ')}`,
      `${client}/src/client.ts`,
      'they take neither a JSON object nor a form',
    ),
    [
      'What the suite of all clients has to know of this one',
      `${client}/test/client-profile.ts`,
      hasClientProfile(scaffold)
        ? 'it runs with the update and the read; the other operations are to be added'
        : 'nothing describes the client to it yet: the update, a property that takes any text, a customer',
    ],
    [
      'The rigs: the client under faults, a second copy of the facts, the workflows of its fake',
      `tests/fault-grid/src/providers/${name}.ts, tests/spec-tests/expected/${name}/provider.ts, tests/spec-tests/workflows/${name}.arazzo.yaml`,
      'a test of each rig fails until its file is there',
    ],
    [
      'The words: how the name is spelt, a call in the README of the client, the first lines of README.md',
      `${client}/README.md, README.md, .changeset/new-${name}.md`,
    ],
  ];
}

function filling({ in: place, name, value }: FilledParameter): string {
  const parameter = `${place} ${name}`;
  if (value === 'unique') return `${parameter}: a new UUID for each call`;
  if (value === 'signed') return `${parameter}: comes with the signature`;
  return 'option' in value
    ? `${parameter}: the option ${value.option.name}`
    : `${parameter}: always ${value.constant}`;
}
