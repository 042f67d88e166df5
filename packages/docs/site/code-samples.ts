import { format } from 'prettier';
import {
  type ApiDescription,
  type LocatedOperation,
  operationsOf,
  type Parameter,
} from './api-description.ts';
import type { Client } from './providers.ts';

export interface CodeSample {
  lang: string;
  label: string;
  source: string;
}

/** The samples of every operation, by `operationId`: curl, and a call of our client where it has a method for it. */
export async function codeSamples(
  description: ApiDescription,
  client: Client | undefined,
): Promise<Map<string, CodeSample[]>> {
  const samples = new Map<string, CodeSample[]>();
  for (const located of operationsOf(description)) {
    const { operationId } = located.operation;
    const typescript = client && (await typescriptSample(located, client));
    samples.set(operationId, [
      ...(typescript ? [{ lang: 'TypeScript', label: 'TypeScript', source: typescript }] : []),
      { lang: 'curl', label: 'curl', source: curlSample(description, located) },
    ]);
  }
  return samples;
}

/** Puts the samples where Redoc looks for them. */
export function addCodeSamples(
  description: ApiDescription,
  samples: ReadonlyMap<string, CodeSample[]>,
): ApiDescription {
  const result = structuredClone(description);
  for (const { operation } of operationsOf(result)) {
    Object.assign(operation, { 'x-codeSamples': samples.get(operation.operationId) });
  }
  return result;
}

/** The types of the arguments that a client's method needs; `undefined` if it has no such method. */
function argumentTypes({ declarations }: Client, operationId: string): string[] | undefined {
  const [, signature] = new RegExp(`^ {4}${operationId}\\(([^)]*)\\)`, 'm').exec(declarations) ?? [];
  const needed = signature?.split(', ').filter((argument) => /^\w+: /.test(argument));
  return needed?.map((argument) => argument.replace(/^\w+: /, ''));
}

const valueOf = ({ example, schema, name }: Parameter): string =>
  String(example ?? schema?.const ?? `<${name}>`);

/**
 * A call of a method: what names the customer, then the changes; an id in the body is an argument of its own. None if the
 * method takes anything else.
 */
async function typescriptSample(
  { operation, parameters, body, responses }: LocatedOperation,
  client: Client,
): Promise<string | undefined> {
  const { operationId } = operation;
  const names = parameters.filter(({ required }) => required).map(valueOf);
  const { id, ...changes } = (body?.examples[0] ?? {}) as Record<string, unknown>;
  if (id !== undefined) names.push(String(id));
  const input = Object.keys(changes).length > 0 ? [JSON.stringify(changes)] : [];
  const list = [...names.map((name) => JSON.stringify(name)), ...input];
  const types = argumentTypes(client, operationId);
  const fits =
    types?.map((type) => type === 'string').join() === list.map((_, index) => index < names.length).join();
  if (!fits) return undefined;
  const isAnswered = responses.every(({ status }) => status !== '202');
  const result = isAnswered ? `const ${operationId.endsWith('s') ? 'customers' : 'customer'} = ` : '';
  const code = `import { ${client.create} } from '${client.package}';

// Credentials are read from the environment.
const ${client.name} = ${client.create}();
${result}await ${client.name}.${operationId}(${list.join(', ')});
`;
  return (await format(code, { parser: 'typescript', singleQuote: true, printWidth: 80 })).trimEnd();
}

function curlSample(description: ApiDescription, located: LocatedOperation): string {
  const { method, path, parameters, body } = located;
  const example = body?.examples[0];
  const named = (place: string): Parameter[] => parameters.filter((parameter) => parameter.in === place);
  const filled = named('path').reduce(
    (url, parameter) => url.replace(`{${parameter.name}}`, encodeURIComponent(valueOf(parameter))),
    path,
  );
  const query = named('query').map((each) => `${each.name}=${encodeURIComponent(valueOf(each))}`);
  const url = baseUrl(description) + filled + (query.length > 0 ? `?${query.join('&')}` : '');
  const lines = [
    `curl -X ${method} '${url}'`,
    ...credentials(description, located),
    ...named('header').map((each) => `-H '${each.name}: ${valueOf(each)}'`),
    ...(body && example ? [`-H 'content-type: ${body.type}'`, ...bodyLines(body.type, example)] : []),
  ];
  return lines.join(' \\\n  ');
}

function bodyLines(type: string, example: unknown): string[] {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  return type.includes('form')
    ? Object.entries(example as object).map(
        ([name, value]) => `--data-urlencode ${quoted(`${name}=${String(value)}`)}`,
      )
    : [`-d ${quoted(JSON.stringify(example, null, 2))}`];
}

function baseUrl({ servers = [] }: ApiDescription): string {
  const [{ url, variables = {} } = { url: '' }] = servers;
  return Object.entries(variables).reduce(
    (text, [name, { default: value }]) => text.replace(`{${name}}`, value),
    url,
  );
}

/** The headers of the last alternative: an API key where there is one, for it needs no login. */
function credentials(description: ApiDescription, { operation }: LocatedOperation): string[] {
  const alternatives = operation.security ?? description.security ?? [];
  return Object.keys(alternatives.at(-1) ?? {}).map((name) => {
    const scheme = description.components.securitySchemes?.[name];
    const variable = `$${name.replaceAll(/([A-Z])/g, '_$1').toUpperCase()}`;
    return scheme?.type === 'http'
      ? `-H "authorization: Bearer ${variable}"`
      : `-H "${scheme?.name ?? name}: ${variable}"`;
  });
}
