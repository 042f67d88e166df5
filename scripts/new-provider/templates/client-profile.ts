import { literal } from '../../generate/source-text.ts';
import { samplesInPath } from '../facts/client-option.ts';
import type { CredentialFacts } from '../facts/credential-facts.ts';
import type { Scaffold } from '../facts/facts.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import { namesIn } from '../facts/parameter-facts.ts';
import { sampleOf } from '../facts/sample-text.ts';
import { callArguments, constantHeaders } from './client-method.ts';
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
  const { name, type, update, security, options } = scaffold;
  const { property, get } = knownOf(scaffold)!;
  const { operation, id } = update;
  const { wrapper } = operation.answer;
  const isForm = operation.body.encoder?.name === 'formBody';
  const base = `https://${name}.example.com/base`;
  const own = sampleOf(id);
  const sample = id.type === 'number' ? own : literal(own);
  const samples = new Map([...samplesInPath(options), [id.name, own]]);
  const pathOf = ({ path }: OperationFacts): string =>
    namesIn(path).reduce((text, one) => text.replace(`{${one}}`, () => samples.get(one) ?? ''), path);
  const given = options.map(
    ({ name: option, inPath }) => `${option}: ${literal(inPath ? sampleOf(inPath) : valueOf(option))}`,
  );
  const clear = security.credentials
    .filter(({ kind }) => kind === 'key' || kind === 'bearer')
    .flatMap((one) => one.options);
  const reserved = [...security.credentials.map(({ header }) => header), 'authorization'];
  const call = (one: OperationFacts, body?: string): string =>
    `client.${one.id}(${callArguments(one, [sample, ...(body ? [body] : [])], 'options')})`;
  const described = (one: OperationFacts, body?: string): string => {
    const credentials = security.byOperation.get(one.id) ?? security.credentials;
    const headers = [...constantHeaders(one), ...credentialHeaders(credentials)].join(', ');
    return `{
      name: ${literal(one.id)},
      idempotent: operations.${one.id}.idempotent,
      call: (client, options) => ${call(one, body)},
      request: { method: ${literal(one.method)}, path: ${literal(pathOf(one))}, headers: { ${headers} }${body ? `, body: ${body}` : ''} },
      response: { status: 200, body: ${wrapper === undefined ? 'customer' : `{ ${member(wrapper, 'customer')} }`} },
      result: customer,
    }`;
  };
  const change = `{ ${member(property, `'text of a person'`)} }`;
  const parameterValues = namesIn(get.path).map((parameter) =>
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
  options: { ${[...given, `baseUrl: '${base}'`].join(', ')} },
  baseUrl: '${base}',
  secrets: { ${clear.map((option) => `${option.name}: '${variableOf(scaffold, option.name)}'`).join(', ')} },
${security.token === undefined ? '' : tokenMember(security.token)}  reservedHeaders: [${[...new Set(reserved)].map(literal).join(', ')}],
  operations: [${described(operation, change)}, ${described(get)}],
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

/** What the profile gives for an option. */
const valueOf = (option: string): string => `the-${option.toLowerCase()}`;

/** Where the token comes from, as the suite has to know it. */
function tokenMember({ kind, options, tokenUrl = '' }: CredentialFacts): string {
  if (kind === 'bearer') return `  tokenFunction: ${literal(options[0]!.name)},\n`;
  const secrets = options.filter(({ isSecret }) => isSecret).map(({ name }) => literal(name));
  return `  login: {
    url: ${literal(tokenUrl)},
    responseOf: (token) => ({ access_token: token, token_type: 'bearer', expires_in: 3600 }),
    secrets: [${secrets.join(', ')}],
  },
`;
}

/** The headers that the options above become; a signature is another each time. */
function credentialHeaders(credentials: readonly CredentialFacts[]): string[] {
  return credentials.flatMap(({ header, kind, options }) => {
    const [first = '', second = ''] = options.map(({ name }) => valueOf(name));
    const values: Readonly<Record<CredentialFacts['kind'], string | undefined>> = {
      basic: `Basic ${Buffer.from(`${first}:${second}`).toString('base64')}`,
      bearer: `Bearer ${first}`,
      key: first,
      oauth: 'Bearer canary-token-1',
      signature: undefined,
    };
    return values[kind] === undefined ? [] : [member(header, literal(values[kind]))];
  });
}
