import { literal } from '../../generate/source-text.ts';
import type { AnswerFacts } from '../facts/body-facts.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { FilledParameter, Presence } from '../facts/parameter-facts.ts';
import { docText, member } from './source.ts';

/** The docstring of a method. */
export function documentation({ summary, method, path, ids, headers, query }: OperationFacts): string {
  const line = `\`${docText(`${method} ${path}`)}\``;
  const lines = [
    summary === '' ? line : `${docText(summary)}: ${line}.`,
    ...(query ? [`@param query The query of the URL.`] : []),
    ...(headers ? [`@param headers The operation's own headers.`] : []),
    ...(ids.length > 0
      ? [`@throws BridgeError \`invalid_request\` before any I/O for an id that a URL cannot hold.`]
      : []),
  ];
  return lines.length === 1
    ? `  /** ${lines[0]} */\n`
    : `  /**\n${lines.map((one) => `   * ${one}\n`).join('')}   */\n`;
}

interface Argument {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

/** The type of an operation's parameters of a kind: `NonNullable<operations['a']['parameters']['query']>`. */
function parametersType(id: string, kind: 'query' | 'header'): string {
  return `NonNullable<operations[${literal(id)}]['parameters']['${kind}']>`;
}

const filledIn = ({ filled }: OperationFacts, place: FilledParameter['in']): FilledParameter[] =>
  filled.filter((parameter) => parameter.in === place);

/** What a method is called with: ids, body, query, headers, and then what may be left out. */
function argumentsOf(operation: OperationFacts, last: string): Argument[] {
  const { id, ids, body, query, headers } = operation;
  const ofKind = (kind: 'query' | 'header', name: string, presence: Presence): Argument[] => {
    if (presence === undefined) return [];
    const left = filledIn(operation, kind).map((parameter) => literal(parameter.name));
    const all = parametersType(id, kind);
    const type = left.length === 0 ? all : `Omit<${all}, ${left.join(' | ')}>`;
    return [{ name, type, isOptional: presence === 'optional' }];
  };
  const all = [
    ...ids.map(({ name, argument, type, isPlain }) => ({
      name: argument,
      type: isPlain ? type : `operations[${literal(id)}]['parameters']['path'][${literal(name)}]`,
      isOptional: false,
    })),
    ...(typeof body === 'string' ? [] : [{ name: 'body', type: body.type, isOptional: false }]),
    ...ofKind('query', 'query', query),
    ...ofKind('header', 'headers', headers),
    { name: last, type: 'CallOptions', isOptional: true },
  ];
  return [...all.filter(({ isOptional }) => !isOptional), ...all.filter(({ isOptional }) => isOptional)];
}

/** A call's arguments: what is given, nothing for what the operation needs besides, and the options behind what it can do without. */
export function callArguments(
  { query, headers }: OperationFacts,
  given: readonly string[],
  options?: string,
): string {
  const of = (presence: Presence, text: string): string[] =>
    [query, headers].filter((one) => one === presence).map(() => text);
  const all = [...given, ...of('required', '{} as never')];
  return [...all, ...(options === undefined ? [] : [...of('optional', 'undefined'), options])].join(', ');
}

/** A method as the interface of the client declares it. */
export function signature(operation: OperationFacts): string {
  const parameters = argumentsOf(operation, 'options').map(
    ({ name, type, isOptional }) => `${name}${isOptional ? '?' : ''}: ${type}`,
  );
  return `${operation.id}(${parameters.join(', ')}): Promise<${answerType(operation.answer)}>`;
}

/** The type of what a method resolves with. */
export function answerType({ types, mayBeEmpty, wrapper }: AnswerFacts): string {
  if (wrapper !== undefined) return `NonNullable<${types[0]}[${literal(wrapper)}]>`;
  return types.length === 0 ? 'void' : [...types, ...(mayBeEmpty ? ['undefined'] : [])].join(' | ');
}

/** From here on the compiler has to be told which operation a call is: it gives up on the union of them all. */
const many = 100;

/** A method as the client has it; `among` how many. */
export function implementation(operation: OperationFacts, among: number): string {
  const { id, ids, body, answer } = operation;
  const path = [
    ...filledIn(operation, 'path').map(fillingOf),
    ...ids.map(({ name, argument }) => member(name, argument)),
  ];
  const input = [
    ...(path.length > 0 ? [`path: { ${path.join(', ')} }`] : []),
    ...parametersOf(operation, 'query', 'query', operation.query),
    ...parametersOf(operation, 'header', 'headers', operation.headers),
    ...(typeof body === 'string' ? [] : [`body, schema: ${body.validator}`]),
  ];
  const given = argumentsOf(operation, 'callOptions').map(({ name }) => name);
  const told = among < many ? '' : `<${literal(id)}>`;
  const call = `call${told}(${literal(id)}, callOptions, { ${input.join(', ')} })`;
  if (answer.wrapper === undefined) return `    ${id}: (${given.join(', ')}) => ${call},`;
  // The check of the answer has found it there.
  return `    ${id}: async (${given.join(', ')}) => (await ${call})[${literal(answer.wrapper)}]!,`;
}

/** The query or the headers of a call: what the caller gives, and what is filled in. */
function parametersOf(
  operation: OperationFacts,
  kind: 'query' | 'header',
  argument: string,
  presence: Presence,
): string[] {
  const filled = filledIn(operation, kind);
  const written = filled.filter(({ value }) => value !== 'signed' && !isConstantHeader(kind, value));
  if (filled.length === 0) {
    if (presence === undefined) return [];
    return [
      presence === 'optional' ? `...(${argument} && { ${member(kind, argument)} })` : member(kind, argument),
    ];
  }
  const members = [...(presence ? [`...${argument}`] : []), ...written.map(fillingOf)];
  // What stands in the configuration, or comes with the signature, is not written here.
  const cast = written.length === filled.length ? '' : ` as ${parametersType(operation.id, kind)}`;
  return [`${kind}: { ${members.join(', ')} }${cast}`];
}

/** The headers that each request of the operation has, which stand in the configuration. */
export function constantHeaders({ answer, filled }: OperationFacts): string[] {
  const constants = filled.flatMap(({ in: place, name, value }) =>
    isConstantHeader(place, value) ? [member(name.toLowerCase(), literal(String(value.constant)))] : [],
  );
  return [...(answer.accept === undefined ? [] : [member('accept', literal(answer.accept))]), ...constants];
}

function isConstantHeader(
  place: string,
  value: FilledParameter['value'],
): value is { constant: string | number | boolean } {
  return place === 'header' && typeof value === 'object' && 'constant' in value;
}

function fillingOf({ name, value }: FilledParameter): string {
  if (value === 'unique') return member(name, 'crypto.randomUUID()');
  if (value === 'signed') return '';
  if ('option' in value) return member(name, `options.${value.option.name}`);
  return member(name, typeof value.constant === 'string' ? literal(value.constant) : String(value.constant));
}
