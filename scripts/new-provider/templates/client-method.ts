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
  const { id, ids, method, path, body, query, headers, answer } = operation;
  const members = ids.map(({ name, argument }) => member(name, argument));
  const parameters = [
    ...(ids.length > 0 ? [`path: { ${members.join(', ')} }`] : []),
    ...(query ? [query === 'optional' ? '...(query && { query })' : 'query'] : []),
    ...(headers ? [headers === 'optional' ? '...(headers && { header: headers })' : 'header: headers'] : []),
  ];
  const init = [
    ...(parameters.length > 0 ? [`params: { ${parameters.join(', ')} }`] : []),
    ...(typeof body === 'string' ? [] : [`body: call.body(body, ${body.validator})`]),
  ];
  const request = `await light.${method}(${literal(path)}, call.init({ ${init.join(', ')} }));`;
  return `
    ${id}: (${argumentsOf(operation)
      .map(({ name }) => name)
      .join(', ')}) =>
      transport.call('${id}', options, async (call) => {
        ${ids.length > 0 ? `call.check(idIssues({ ${members.join(', ')} }));` : ''}
        ${answer.types.length === 0 ? request : `const { data } = ${request}\n        return data${answer.mayBeEmpty ? '' : '!'};`}
      }),`.trim();
}
