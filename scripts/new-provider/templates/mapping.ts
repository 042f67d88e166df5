import { literal } from '../../generate/source-text.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { importOf } from './source.ts';

/** `src/<provider>.ts` of the adapter: the machinery of the mapping; what is mapped stands in its capabilities. */
export function mapping(scaffold: Scaffold): string {
  const { name, type, variable, update } = scaffold;
  const { operation, id, idPlace, get } = update;
  const idValue = id.type === 'number' ? 'Number(id)' : 'id';
  const idMember = idValue === 'id' ? 'id' : `id: ${idValue}`;
  const calls = [operation.id, ...(get ? [get.id] : [])];
  const raw = rawType(scaffold);
  const types = [`${type}Client`, operation.body.type, ...raw.names];
  return `
${importOf('import type', [...new Set(types)].toSorted(), `@customer-bridge/${name}-client`)}import { operations } from '@customer-bridge/${name}-types/operations';
import { ${operation.body.validator} } from '@customer-bridge/${name}-types/validators';
import { ${variable}Capabilities, type ${type}Capabilities } from './${name}/capabilities.js';
import { idProblem } from './${name}/id.js';
import { read, write } from './${name}/values.js';
import { checkProviderOptions, type ProviderOptions } from './provider-options.js';
import type { CustomerProvider${raw.isOwn ? ', RawCustomer' : ''} } from './provider.js';

export { ${variable}Capabilities, type ${type}Capabilities } from './${name}/capabilities.js';
export type { ProviderOptions } from './provider-options.js';

/** The part of ${type}'s client that the adapter uses. */
export type ${type}Calls = Pick<${type}Client, ${calls.map(literal).join(' | ')}>;
${
  raw.isOwn
    ? `
/** What ${type} answers with, under the id that the customer was asked for by. */
export type ${type}Customer = ${raw.type};
`
    : ''
}
/**
 * ${type} as a provider of the adapter.
 *
 * @param options \`clear: 'null'\` once ${type} has confirmed that \`null\` clears a field.
 * @throws BridgeError with code \`configuration\` for a client or an option that is none.
 */
export function ${variable}Provider(
  client: ${type}Calls,
  options: ProviderOptions = {},
): CustomerProvider<${type}Capabilities, ${raw.isOwn ? `${type}Customer` : raw.type}> {
  const { clear } = checkProviderOptions('${name}', client, options, [${calls.map(literal).join(', ')}]);
  const { method, path } = operations.${operation.id};
  return {
    name: '${name}',
    operation: '${operation.id}',
    capabilities: ${variable}Capabilities,
    write,
    read,
    schema: ${operation.body.validator},
    clear,
    idProblem,
    request: (id, changes) => (${
      idPlace === 'path'
        ? `{ method, path: path.replace(${literal(`{${id.name}}`)}, encodeURIComponent(id)), body: changes }`
        : `{ method, path, body: { ${idMember}, ...changes } }`
    }),
    update: ${
      idPlace === 'path'
        ? call(operation, raw.isOwn, `${idValue}, changes as ${operation.body.type}`, 'id, changes')
        : call(operation, raw.isOwn, `{ ${idMember}, ...changes } as ${operation.body.type}`, 'id, changes')
    },
${get ? `    get: ${call(get, raw.isOwn, idValue, 'id')},` : ''}
  };
}
`;
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
  const names = [...new Set(answers.filter(({ isObject }) => isObject).flatMap(({ types }) => types))];
  if (names.length === 1 && answers.every(({ isResource }) => isResource)) {
    return { type: names[0]!, names, isOwn: false };
  }
  const type = names.length === 0 ? 'RawCustomer' : `Omit<Partial<${names.join(' | ')}>, 'id'> & RawCustomer`;
  return { type, names, isOwn: true };
}

function call(operation: OperationFacts, isOwn: boolean, given: string, parameters: string): string {
  const { id, answer, query, headers } = operation;
  const left = [query, headers].filter((presence) => presence === 'optional').map(() => 'undefined');
  const request = `client.${id}(${[given, ...left, 'call'].join(', ')})`;
  if (!isOwn) return `(${parameters}, call) => ${request}`;
  if (!answer.isObject) return `async (${parameters}, call) => {\n await ${request};\n return { id };\n}`;
  return `async (${parameters}, call) => ({ ...(await ${request}), id })`;
}
