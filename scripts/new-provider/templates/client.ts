import { literal } from '../../generate/source-text.ts';
import type { CredentialFacts } from '../facts/credential-facts.ts';
import type { Scaffold } from '../facts/facts.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import { documentation, implementation, signature } from './client-method.ts';
import { importOf, importUsed, member } from './source.ts';

/** The operations that the client has a method for: all but those that take what no encoder writes. */
export function methodsOf({ operations }: Pick<Scaffold, 'operations'>): OperationFacts[] {
  return operations.filter(({ body }) => body !== 'other');
}

const helpers =
  `type CallOptions, accessTokenCredentials, basic, clientCredentials, createTransport, encodeRequests, fixedCredentials,
  operationCredentials, signedCredentials, withHeaders`.split(/,\s+/);

/** `src/client.ts`: one method per operation. */
export function client(scaffold: Scaffold): string {
  const { type, name, security, options } = scaffold;
  const operations = methodsOf(scaffold);
  const bodies = operations.flatMap(({ body }) => (typeof body === 'string' ? [] : [body]));
  const types = [...bodies.map((body) => body.type), ...operations.flatMap(({ answer }) => answer.types)];
  const validators = bodies.map(({ validator }) => validator);
  const isEncoded = bodies.some(({ encoder }) => encoder !== undefined);
  const accounts = options.filter(({ inPath }) => inPath).map((option) => option.name);
  const fetchOptions = isEncoded ? 'encodeRequests(openapiFetchOptions, config)' : 'openapiFetchOptions';
  const credentials = credentialsOf(security);
  const members = [
    ...operations.map((operation) => `${documentation(operation)}  ${signature(operation)};`),
    ...accounts.map(
      (option) => `  /** That of the option, as it stands in the paths. */\n  readonly ${option}: string;`,
    ),
  ];
  const methods = [
    ...operations.map((operation) => implementation(operation, operations.length)),
    ...accounts.map((option) => `    ${option}: options.${option},`),
  ];
  return `
${importUsed(helpers, '@customer-bridge/http', `CallOptions createTransport ${credentials} ${fetchOptions}`)}${importOf(
    'import type',
    [...types.toSorted(), 'operations', 'paths'],
    `@customer-bridge/${name}-types`,
  )}${importOf('import', validators.toSorted(), `@customer-bridge/${name}-types/validators`)}import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import { read${type}Options, type ${type}ClientOptions } from './options.js';
import { config } from './provider-config.js';
${security.isSigned ? `import { signRequest } from './sign-request.js';\n` : ''}
/** ${type}'s customer API. Every method rejects with nothing but a \`BridgeError\`. */
export interface ${type}Client {
${members.join('\n')}
  /** An openapi-fetch client over the same transport, for requests that no method covers: it returns HTTP errors as \`error\`. */
  readonly api: FetchClient<paths>;
}

/**
 * Creates a client of ${type}'s customer API, for servers.
 *
 * @throws BridgeError \`configuration\`, naming each option that is missing or malformed, never its value.
 */
export function create${type}Client(input?: ${type}ClientOptions): ${type}Client {
  const options = read${type}Options(input);
  const credentials = ${credentials};
  const { call, openapiFetchOptions } = createTransport<operations>({ config, options, credentials });
  let api: FetchClient<paths> | undefined;

  return {
${methods.join('\n')}
    get api() {
      return (api ??= createFetchClient<paths>(${fetchOptions}));
    },
  };
}
`;
}

function credentialsOf(security: Scaffold['security']): string {
  const { byOperation } = security;
  const usual = usualCredentials(security);
  if (byOperation.size === 0) return usual;
  const own = [...byOperation].map(([id, way]) => member(id, `{${headersOf(way)}}`));
  return `operationCredentials({ ${own.join(', ')} }, ${usual})`;
}

/** What authenticates most operations. At most one of the credentials is more than a header that never changes. */
function usualCredentials({ credentials, token, isSigned }: Scaffold['security']): string {
  // The signature brings the other headers too.
  if (isSigned) return 'signedCredentials((request) => signRequest(options, request))';
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
