import { literal } from '../../generate/source-text.ts';
import type { AnswerFacts } from '../facts/body-facts.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { Presence } from '../facts/parameter-facts.ts';
import { member } from './source.ts';

/** The docstring of a method. */
export function documentation({ summary, method, path, ids, headers, query }: OperationFacts): string {
  const lines = [
    summary === '' ? `\`${method} ${path}\`` : `${summary}: \`${method} ${path}\`.`,
    ...(query ? [`@param query The query of the URL.`] : []),
    ...(headers ? [`@param headers The operation's own headers.`] : []),
    ...(ids.length > 0
      ? [`@throws \`invalid_request\` before any I/O for an id that a URL cannot hold.`]
      : []),
  ];
  return lines.length === 1
    ? `  /** ${lines[0]} */\n`
    : `  /**\n${lines.map((line) => `   * ${line}\n`).join('')}   */\n`;
}

interface Argument {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

/** What a method is called with: ids, body, query, headers, and then what may be left out. */
function argumentsOf({ id, ids, body, query, headers }: OperationFacts): Argument[] {
  const ofKind = (kind: 'query' | 'header', name: string, presence: Presence): Argument[] =>
    presence === undefined
      ? []
      : [
          {
            name,
            type: `NonNullable<operations[${literal(id)}]['parameters']['${kind}']>`,
            isOptional: presence === 'optional',
          },
        ];
  const all = [
    ...ids.map(({ argument, type }) => ({ name: argument, type, isOptional: false })),
    ...(typeof body === 'string' ? [] : [{ name: 'body', type: body.type, isOptional: false }]),
    ...ofKind('query', 'query', query),
    ...ofKind('header', 'headers', headers),
    { name: 'options', type: 'CallOptions', isOptional: true },
  ];
  return [...all.filter(({ isOptional }) => !isOptional), ...all.filter(({ isOptional }) => isOptional)];
}

/** A method as the interface of the client declares it. */
export function signature(operation: OperationFacts): string {
  const parameters = argumentsOf(operation).map(
    ({ name, type, isOptional }) => `${name}${isOptional ? '?' : ''}: ${type}`,
  );
  return `${operation.id}(${parameters.join(', ')}): Promise<${answerType(operation.answer)}>`;
}

/** The type of an answer. */
function answerType({ types, mayBeEmpty }: AnswerFacts): string {
  return types.length === 0 ? 'void' : [...types, ...(mayBeEmpty ? ['undefined'] : [])].join(' | ');
}

/** A method as the client has it. */
export function implementation(operation: OperationFacts): string {
  const { id, ids, body, query, headers } = operation;
  const members = ids.map(({ name, argument }) => member(name, argument)).join(', ');
  const input = [
    ...(ids.length > 0 ? [`path: { ${members} }`] : []),
    ...(query ? [query === 'optional' ? '...(query && { query })' : 'query'] : []),
    ...(headers ? [headers === 'optional' ? '...(headers && { header: headers })' : 'header: headers'] : []),
    ...(typeof body === 'string' ? [] : [`body, schema: ${body.validator}`]),
  ];
  return `
    ${id}: (${argumentsOf(operation)
      .map(({ name }) => name)
      .join(', ')}) =>
      call('${id}', options, { ${input.join(', ')} }),`.trim();
}
