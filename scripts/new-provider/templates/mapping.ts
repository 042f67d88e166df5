import { literal } from '../../generate/source-text.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { IdFacts } from '../facts/id-facts.ts';
import type { Scaffold } from '../facts/facts.ts';
import { answerType, callArguments } from './client-method.ts';
import { docstring, importOf } from './source.ts';

/** `src/providers/<provider>.ts` of the adapter: the facts of a mapping, with every verdict still open. */
export function mapping(scaffold: Scaffold): string {
  const { name, type, variable, update } = scaffold;
  const { operation, id, idPlace, get } = update;
  const idValue = idValueOf(id);
  const idMember = idValue === 'id' ? 'id' : `id: ${idValue}`;
  const changes = idPlace === 'path' ? 'changes' : `{ ${idMember}, ...changes }`;
  const given = [...(idPlace === 'path' ? [idValue] : []), `${changes} as object as ${operation.body.type}`];
  const calls = [operation.id, ...(get ? [get.id] : [])];
  const accounts = scaffold.options.filter(({ inPath }) => inPath);
  const raw = rawType(scaffold);
  const types = [`${type}Client`, operation.body.type, ...raw.names];
  const { generated, helper, source = '' } = idSchemaOf(update);
  const place = [
    `idIn: '${idPlace}'`,
    ...(idPlace === 'body' && id.type === 'number' ? [`idType: 'number'`] : []),
  ];
  const shapes = ['CustomerProvider', ...(raw.isOwn ? ['RawCustomer'] : []), 'Readers', 'Writers'];
  const validators = [operation.body.validator, ...(generated ? [generated] : [])];
  return `
${importOf('import', helper ? [helper] : [], '@customer-bridge/http')}${importOf('import type', types.toSorted(), `@customer-bridge/${name}-client`)}import { operations } from '@customer-bridge/${name}-types/operations';
${importOf('import', validators.toSorted(), `@customer-bridge/${name}-types/validators`)}import type { ${shapes.join(', ')} } from '../provider/customer-provider.js';
import { parseProviderOptions, type ProviderOptions } from '../provider/provider-options.js';

export type { ProviderOptions } from '../provider/provider-options.js';

${docstring([
  `What ${type}'s \`${operation.id}\` accepts, and under which names. Nothing is mapped yet, so every field is unsupported.`,
  `A field belongs here once its place is documented: \`email: { to: 'contact.email' }\`, with \`from\` if the response has another name for it, \`lossy\` if ${type} cannot keep all of it, and \`nullable\` if it may report null there, so that null can clear it. Fields that only ${type} has belong to \`providerFields\`, each with its kind, and the names of the times that it reports to \`reported\`.`,
])}
export const ${variable}Capabilities = {
  fields: {},
  providerFields: {},
  reported: {},
} as const;

type Table = typeof ${variable}Capabilities;

${docstring([
  `The type of {@link ${variable}Capabilities}. It has a name of its own to keep the compiler's messages about a patch short.`,
])}
export interface ${type}Capabilities extends Table {}

/** What the adapter uses of ${type}'s client. */
export type ${type}Calls = Pick<${type}Client, ${[...calls, ...accounts.map(({ name }) => name)].map(literal).join(' | ')}>;
${
  raw.isOwn
    ? `
/** What ${type} responds with, under the id that the customer was asked for by. */
export type ${type}Customer = ${raw.type};
`
    : ''
}
/**
 * Makes ${type} a provider of the adapter.
 *
 * @param options \`clear: 'null'\` once ${type} has confirmed that \`null\` clears a field.
 * @throws {@link BridgeError} with code \`configuration\` if the client lacks a method or an option is invalid.
 */
export function ${variable}Provider(
  client: ${type}Calls,
  options: ProviderOptions = {},
): CustomerProvider<${type}Capabilities, ${raw.isOwn ? `${type}Customer` : raw.type}> {
  const { clear } = parseProviderOptions('${name}', client, options, [${calls.map(literal).join(', ')}]);
  return {
    name: '${name}',
    operation: '${operation.id}',
    request: { ...operations.${operation.id}, ${place.join(', ')}${pathOf(operation.id, accounts)} },
    idSchema${source ? '' : `: ${generated ?? helper}`},
    schema: ${operation.body.validator},
    capabilities: ${variable}Capabilities,
    write,
    read,
    clear,
    update: ${call(operation, raw.isOwn, given, 'id, changes')},
${get ? `    get: ${call(get, raw.isOwn, [idValueOf(get.ids.at(-1) ?? id)], 'id')},` : ''}
  };
}
${source}
${docstring([
  `A kind that is not listed is sent as it is. A phone in two parts, an address under other names, a date in another form each need a writer here, and a reader below.`,
])}
const write: Writers = {};

/** Text, countries and E.164 phones need no reader. */
const read: Readers = {};
`;
}

/** The id, always a text here, as a method takes it. */
function idValueOf({ type, isPlain }: IdFacts): string {
  if (type === 'number') return 'Number(id)';
  return isPlain ? 'id' : 'id as never';
}

/** The path of the update with what the client's options fill in. */
function pathOf(operation: string, accounts: Scaffold['options']): string {
  if (accounts.length === 0) return '';
  const filled = accounts.map(
    ({ name, inPath }) =>
      `.replace(${literal(`{${inPath!.name}}`)}, () => encodeURIComponent(client.${name}))`,
  );
  return `, path: operations.${operation}.path${filled.join('')}`;
}

/** How the adapter judges an id, always a text there, that the description gives this form, and what it says of a wrong one. */
const idForms = {
  uuid: `/^[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}$/i.test(id), 'must be a UUID of 36 characters'`,
  text: `!/^\\.{0,2}$|\\p{Surrogate}/u.test(id), 'must be a text that a URL can hold: not empty, no dots alone'`,
  integer: `/^\\d+$/.test(id), 'must be a whole number'`,
};

/** The schema of an id: a generated one, one of ours, or one of the mapping's own. */
function idSchemaOf({ id, idPlace, operation }: Scaffold['update']): {
  generated?: string;
  helper?: string;
  source?: string;
} {
  const { form } = id;
  if (form === 'uuid' && idPlace === 'path') return { generated: operation.pathSchemas.get(id.name)! };
  if (form === 'text' && idPlace === 'body') return { helper: 'nonEmptySchema' };
  const source = `
/** The form that the description gives an id. */
const idSchema = textSchema((id) => ${idForms[form]});
`;
  return { helper: 'textSchema', source };
}

interface RawType {
  readonly type: string;
  /** The types that it is made of. */
  readonly names: readonly string[];
  /** The answers do not have the id where the adapter looks for it. */
  readonly isOwn: boolean;
}

/** The type of what the adapter is answered with. */
function rawType({ update: { operation, get } }: Scaffold): RawType {
  const answers = [operation, ...(get ? [get] : [])].map(({ answer }) => answer);
  const objects = answers.filter(({ isObject }) => isObject);
  const names = [...new Set(objects.flatMap(({ types }) => types))];
  const shapes = [...new Set(objects.map(answerType))];
  if (shapes.length === 1 && answers.every(({ isResource }) => isResource)) {
    return { type: shapes[0]!, names, isOwn: false };
  }
  const type =
    names.length === 0 ? 'RawCustomer' : `Omit<Partial<${shapes.join(' | ')}>, 'id'> & RawCustomer`;
  return { type, names, isOwn: true };
}

function call(
  operation: OperationFacts,
  isOwn: boolean,
  given: readonly string[],
  parameters: string,
): string {
  const { id, answer } = operation;
  const request = `client.${id}(${callArguments(operation, given, 'call')})`;
  if (!isOwn) return `(${parameters}, call) => ${request}`;
  if (!answer.isObject) return `async (${parameters}, call) => {\n await ${request};\n return { id };\n}`;
  return `async (${parameters}, call) => ({ ...(await ${request}), id })`;
}
