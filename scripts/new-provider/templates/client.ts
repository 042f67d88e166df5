import { literal } from '../../generate/source-text.ts';
import type { CredentialFacts } from '../facts/credential-facts.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { documentation, implementation, signature } from './client-method.ts';
import { importOf, member } from './source.ts';

/** The operations that the client has a method for: all but those that take what no encoder writes. */
export function methodsOf({ operations }: Pick<Scaffold, 'operations'>): OperationFacts[] {
  return operations.filter(({ body }) => body !== 'other');
}

/** `src/client.ts`: one method per operation. */
export function client(scaffold: Scaffold): string {
  const { type, name, security } = scaffold;
  const operations = methodsOf(scaffold);
  const bodies = operations.flatMap(({ body }) => (typeof body === 'string' ? [] : [body]));
  const types = [...bodies.map((body) => body.type), ...operations.flatMap(({ answer }) => answer.types)];
  const imported = [...new Set([...types.toSorted(), 'operations', 'paths'])];
  const credentials = credentialsOf(security);
  const isSigned = security.credentials.some(({ kind }) => kind === 'signature');
  const isEncoded = bodies.some(({ encoder }) => encoder !== undefined);
  const helpers =
    'accessTokenCredentials basic clientCredentials createTransport encodeRequests fixedCredentials operationCredentials signedCredentials withHeaders';
  const written = `${credentials} createTransport ${isEncoded ? 'encodeRequests' : ''}`;
  const fromHttp = [
    'type CallOptions',
    ...helpers.split(' ').filter((helper) => new RegExp(`\\b${helper}\\b`).test(written)),
  ];
  const accounts = pathOptionsOf(scaffold);
  const fetchOptions = isEncoded ? 'encodeRequests(openapiFetchOptions, config)' : 'openapiFetchOptions';
  return `
${importOf('import', fromHttp, '@customer-bridge/http')}${importOf('import type', imported, `@customer-bridge/${name}-types`)}${importOf(
    'import',
    [...new Set(bodies.map(({ validator }) => validator))].toSorted(),
    `@customer-bridge/${name}-types/validators`,
  )}import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import { read${type}Options, type ${type}ClientOptions } from './options.js';
import { config } from './provider-config.js';
${isSigned ? `import { signRequest } from './sign-request.js';\n` : ''}
/** ${type}'s customer API. Every method rejects with nothing but a \`BridgeError\`. */
export interface ${type}Client {
${[...operations.map((operation) => `${documentation(operation)}  ${signature(operation)};`), ...accounts.map((option) => `  /** That of the option, as it stands in the paths. */\n  readonly ${option}: string;`)].join('\n')}
  /** An openapi-fetch client over the same transport, for requests made by hand: an HTTP error is its \`error\`. */
  readonly api: FetchClient<paths>;
}

/**
 * Creates a client of ${type}'s customer API, for servers.
 *
 * @throws \`configuration\`, naming each option that is missing or malformed, never its value.
 */
export function create${type}Client(input?: ${type}ClientOptions): ${type}Client {
  const options = read${type}Options(input);
  const credentials = ${credentials};
  const { call, openapiFetchOptions } = createTransport<operations>({ config, options, credentials });
  let api: FetchClient<paths> | undefined;

  return {
${[...operations.map((operation) => implementation(operation, operations.length)), ...accounts.map((option) => `    ${option}: options.${option},`)].join('\n')}
    get api() {
      return (api ??= createFetchClient<paths>(${fetchOptions}));
    },
  };
}
`;
}

/** The options whose value stands in the path of the update: the adapter shows it in a plan. */
export function pathOptionsOf({ parameters }: Pick<Scaffold, 'parameters'>): string[] {
  return parameters.filter((option) => option.in === 'path').map(({ name }) => name);
}

/** Every option of the credentials, each once. */
export function credentialOptionsOf({ security }: Pick<Scaffold, 'security'>): CredentialFacts['options'] {
  const all = [security.credentials, ...security.byOperation.values()]
    .flat()
    .flatMap(({ options }) => options);
  return [...new Map(all.map((option) => [option.name, option])).values()];
}

/** The names of the options that must be given: credentials, and what the operations are filled in with. */
export function optionNames(scaffold: Pick<Scaffold, 'security' | 'parameters'>): string[] {
  const credentials = credentialOptionsOf(scaffold).map(({ name }) => name);
  return [...new Set([...credentials, ...scaffold.parameters.map(({ name }) => name)])];
}

function credentialsOf({ credentials, byOperation }: Scaffold['security']): string {
  const usual = usualCredentials(credentials);
  if (byOperation.size === 0) return usual;
  const own = [...byOperation].map(([id, way]) => member(id, `{${headersOf(way)}}`));
  return `operationCredentials({ ${own.join(', ')} }, ${usual})`;
}

/** What authenticates most operations. At most one of the credentials is more than a header that never changes. */
function usualCredentials(credentials: readonly CredentialFacts[]): string {
  // The signature brings the other headers too.
  if (credentials.some(({ kind }) => kind === 'signature'))
    return 'signedCredentials((request) => signRequest(options, request))';
  const token = credentials.find(({ kind }) => kind === 'oauth' || kind === 'bearer');
  const others = credentials.filter((credential) => credential !== token);
  if (!token) return `fixedCredentials({${headersOf(others)}})`;
  const renewed =
    token.kind === 'bearer'
      ? `accessTokenCredentials(config.name, options.${token.options[0]!.name}, options)`
      : `clientCredentials({
    provider: config.name,
    tokenUrl: options.tokenUrl,
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    scopes: [${(token.scopes ?? []).map(literal).join(', ')}],
    options,
  })`;
  return others.length === 0 ? renewed : `withHeaders({${headersOf(others)}}, ${renewed})`;
}

/** The headers of credentials that never change. */
function headersOf(credentials: readonly CredentialFacts[]): string {
  return credentials
    .filter(({ kind }) => kind !== 'signature')
    .map((credential) => member(credential.header, credentialValue(credential)))
    .join(', ');
}

function credentialValue({ kind, options }: CredentialFacts): string {
  const names = options.map(({ name }) => `options.${name}`);
  if (kind === 'basic') return `basic(${[names[0], names[1] ?? `''`].join(', ')})`;
  return kind === 'bearer' ? `\`Bearer \${${names[0]}}\`` : names[0]!;
}
