import type { OperationFacts } from '../facts/operation-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { documentation, implementation, signature } from './client-method.ts';
import { importOf, member } from './source.ts';

/** The operations that the client has a method for: all but those that take something else than a JSON object. */
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
  const fromHttp = [...['type CallOptions', 'createTransport', 'fixedCredentials']];
  return `
${importOf('import', fromHttp, '@customer-bridge/http')}${importOf('import type', imported, `@customer-bridge/${name}-types`)}${importOf(
    'import',
    [...new Set(bodies.map(({ validator }) => validator))].toSorted(),
    `@customer-bridge/${name}-types/validators`,
  )}import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
${security.credentials.some(({ kind }) => kind === 'basic') ? `import { basic } from './basic.js';\n` : ''}import { read${type}Options, type ${type}ClientOptions } from './options.js';
import { config } from './provider-config.js';

/** ${type}'s customer API. Every method rejects with nothing but a \`BridgeError\`. */
export interface ${type}Client {
${operations.map((operation) => `${documentation(operation)}  ${signature(operation)};`).join('\n')}
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
  const credentials = fixedCredentials({${security.credentials
    .map((credential) => member(credential.header, credentialValue(credential)))
    .join(', ')}});
  const { call, openapiFetchOptions } = createTransport<operations>({ config, options, credentials });
  let api: FetchClient<paths> | undefined;

  return {
${operations.map((operation) => implementation(operation)).join('\n')}
    get api() {
      return (api ??= createFetchClient<paths>(openapiFetchOptions));
    },
  };
}
`;
}

/** The names of the options that hold credentials. */
export function optionNames({ security }: Pick<Scaffold, 'security'>): string[] {
  return security.credentials.flatMap(({ options }) => options.map(({ name }) => name));
}

function credentialValue({ kind, options }: Scaffold['security']['credentials'][number]): string {
  const names = options.map(({ name }) => `options.${name}`);
  if (kind === 'basic') return `basic(${names.join(', ')})`;
  return kind === 'bearer' ? `\`Bearer \${${names[0]}}\`` : names[0]!;
}
