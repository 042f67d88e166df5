import { literal } from '../../generate/source-text.ts';
import type { CredentialFacts } from '../facts/credential-facts.ts';
import type { IdFacts } from '../facts/parameter-facts.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { optionNames } from './client.ts';
import { isConstantHeader } from './client-method.ts';
import { variableOf } from './client-options.ts';
import { member } from './source.ts';

/** The parts of a profile that the description gives for certain, or nothing where the suite needs to know more. */
function knownOf({ update, sent }: Scaffold): { property: string; get: OperationFacts } | undefined {
  const { operation, get, idPlace } = update;
  const { check, wrapper } = operation.answer;
  const isJudgedById = check === 'isResource' || (wrapper !== undefined && check.includes('isResource'));
  const property = [...sent].find(
    ([name, type]) =>
      name !== 'id' && /^string(?: or null)?(?:, at most \d{2,})?$/.test(type) && !name.includes('.'),
  )?.[0];
  return get && idPlace === 'path' && isJudgedById && property !== undefined ? { property, get } : undefined;
}

/** Whether the suite of all clients can run with what the description says. */
export function hasClientProfile(scaffold: Scaffold): boolean {
  return knownOf(scaffold) !== undefined;
}

/** `test/client-profile.ts`: what the suite of all clients has to know of this one. */
export function clientProfile(scaffold: Scaffold): string {
  const { name, type, update, security, parameters } = scaffold;
  const { property, get } = knownOf(scaffold)!;
  const { operation, id } = update;
  const { wrapper } = operation.answer;
  const isForm = operation.body.encoder?.name === 'formBody';
  const base = `https://${name}.example.com/base`;
  const samples = new Map(parameters.map((option) => [option.parameter, sampleOf(option)]));
  const own = sampleOf(id);
  const sample = id.type === 'number' ? own : literal(own);
  const pathOf = ({ path }: OperationFacts): string =>
    path.replaceAll(/\{([^}]+)\}/g, (_, parameter: string) =>
      parameter === id.name ? own : (samples.get(parameter) ?? ''),
    );
  const options = optionNames(scaffold).map((option) => {
    const parameter = parameters.find((one) => one.name === option && one.in === 'path');
    return `${option}: ${literal(parameter ? sampleOf(parameter) : valueOf(option))}`;
  });
  const token = security.credentials.find(({ kind }) => kind === 'oauth' || kind === 'bearer');
  const headersOf = (one: OperationFacts): string =>
    `{ ${[...constantHeaders(one), ...credentialHeaders(security.byOperation.get(one.id) ?? security.credentials)].join(', ')} }`;
  const clear = security.credentials
    .filter(({ kind }) => kind === 'key' || kind === 'bearer')
    .flatMap((one) => one.options);
  const reserved = [...security.credentials.map(({ header }) => header), 'authorization'];
  const call = (one: OperationFacts, given: string): string => {
    const left = [one.query, one.headers]
      .filter((presence) => presence !== undefined)
      .map((presence) => (presence === 'required' ? '{} as never' : 'undefined'));
    return `client.${one.id}(${[sample, ...(given ? [given] : []), ...left, 'options'].join(', ')})`;
  };
  const described = (one: OperationFacts, given: string): string => `{
      name: ${literal(one.id)},
      idempotent: operations.${one.id}.idempotent,
      call: (client, options) => ${call(one, given)},
      request: { method: ${literal(one.method)}, path: ${literal(pathOf(one))}, headers: ${headersOf(one)}${given ? `, body: ${given}` : ''} },
      response: { status: 200, body: ${wrapper === undefined ? 'customer' : `{ ${member(wrapper, 'customer')} }`} },
      result: customer,
    }`;
  const change = `{ ${member(property, `'text of a person'`)} }`;
  const parameterValues = [...get.path.matchAll(/\{([^}]+)\}/g)].map(([, parameter = '']) =>
    member(parameter, parameter === id.name ? sample : literal(samples.get(parameter) ?? '')),
  );
  return `
import type { ClientProfile } from '@customer-bridge/testkit';
import { operations } from '@customer-bridge/${name}-types/operations';
import { create${type}Client, type ${type}Client } from '../src/index.js';

const customer = { id: ${literal(own)}, ${member(property, `'text of a person'`)} };
${
  isForm
    ? `
/** A form has texts alone, and an empty one for null. */
function asForm(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value === null ? null : String(value);
  const members = Object.entries(value).map(([name, inner]) => [name, asForm(inner)]);
  return Array.isArray(value) ? members.map(([, inner]) => inner) : Object.fromEntries(members);
}
`
    : ''
}
/** What the suite of all clients has to know of this one. */
export const profile: ClientProfile<${type}Client> = {
  provider: '${name}',
  create: create${type}Client,
  options: { ${options.join(', ')}, baseUrl: '${base}' },
  baseUrl: '${base}',
  secrets: { ${clear.map((option) => `${option.name}: '${variableOf(scaffold, option.name)}'`).join(', ')} },
${token === undefined ? '' : tokenMember(token)}  reservedHeaders: [${[...new Set(reserved)].map(literal).join(', ')}],
  operations: [${described(operation, change)}, ${described(get, '')}],
  update: {
    call: (client, changes, options) => ${call(operation, 'changes as never')},
    property: ${literal(property)},
    changes: ${change},
    body: (changes) => ${isForm ? 'asForm(changes)' : 'changes'},
    customer,
    responseOf: (one) => ${wrapper === undefined ? 'one' : `({ ${member(wrapper, 'one')} })`},
  },
  api: (client, init) =>
    client.api.GET(${literal(get.path)}, { ...init, params: { path: { ${parameterValues.join(', ')} } } } as never),
};
`;
}

/** `test/client-suite.test.ts`. */
export function clientSuiteTest(): string {
  return `
import { clientSuite } from '@customer-bridge/testkit';
import { test } from 'vitest';
import { profile } from './client-profile.js';

clientSuite({ ...profile, test });
`;
}

const sampleOf = ({ form, sample }: Pick<IdFacts, 'form' | 'sample'>): string => sample ?? ids[form];

const ids = { uuid: '94121f98-98f7-4d57-aa5f-228401d35b12', text: 'customer-4711', integer: '4711' };

/** What the profile gives for an option. */
const valueOf = (option: string): string => `the-${option.toLowerCase()}`;

/** Where the token comes from, as the suite has to know it. */
function tokenMember({ kind, options, tokenUrl = '' }: CredentialFacts): string {
  if (kind === 'bearer') return `  tokenFunction: ${literal(options[0]!.name)},\n`;
  return `  login: {
    url: ${literal(tokenUrl)},
    responseOf: (token) => ({ access_token: token, token_type: 'bearer', expires_in: 3600 }),
    secrets: [${options
      .filter(({ isSecret }) => isSecret)
      .map(({ name }) => literal(name))
      .join(', ')}],
  },
`;
}

/** The headers that the options above become; a signature is another each time. */
function credentialHeaders(credentials: readonly CredentialFacts[]): string[] {
  return credentials.flatMap(({ header, kind, options }) => {
    const [first = '', second] = options.map(({ name }) => valueOf(name));
    const values: Readonly<Record<CredentialFacts['kind'], string | undefined>> = {
      basic: `Basic ${Buffer.from(`${first}:${second ?? ''}`).toString('base64')}`,
      bearer: `Bearer ${first}`,
      key: first,
      oauth: 'Bearer canary-token-1',
      signature: undefined,
    };
    return values[kind] === undefined ? [] : [member(header, literal(values[kind]))];
  });
}

function constantHeaders({ answer, filled }: OperationFacts): string[] {
  const constants = filled.flatMap(({ in: place, name, value }) =>
    isConstantHeader(place, value) ? [member(name.toLowerCase(), literal(String(value.constant)))] : [],
  );
  const accept = answer.accept === undefined ? [] : [member('accept', literal(answer.accept))];
  return [...accept, ...constants];
}
