import type { OpenApiDocument } from '../generate/openapi-document.ts';
import { namesIn, valueAt } from '../openapi/pointer.ts';
import { code } from './words.ts';

/** A place of a spec in the words of its users. */
export interface Place {
  /** The schema, operation or other part with a name of its own. */
  readonly subject: string;
  /** The place within it, dotted, a list with `[]`; empty for the whole. */
  readonly field: string;
}

/** Names the place that a pointer leads to. */
export function placeOf(pointer: string, document: OpenApiDocument): Place {
  const names = namesIn(pointer);
  const [section, first, second, ...rest] = names;
  if (section === 'components') return { subject: code(second!), field: fieldAlong(rest) };
  if (section !== 'paths') return { subject: 'the API', field: '' };
  if (!second || second === 'parameters')
    return { subject: code(first!), field: parameterAt(names, document) };
  return { subject: operationAt(names, document), field: parameterAt(names, document) || fieldAlong(rest) };
}

function operationAt(names: readonly string[], document: OpenApiDocument): string {
  const [, path, method] = names;
  const operationId = valueAt(document, [...names.slice(0, 3), 'operationId']);
  return code(typeof operationId === 'string' ? operationId : `${method!.toUpperCase()} ${path}`);
}

function parameterAt(names: readonly string[], document: OpenApiDocument): string {
  const parameters = names.indexOf('parameters');
  if (parameters === -1) return '';
  const name = valueAt(document, [...names.slice(0, parameters + 2), 'name']);
  return typeof name === 'string' ? name : '';
}

const namedMembers = new Set(['properties', 'headers']);
const unnamedMembers = new Set(['allOf', 'anyOf', 'oneOf', 'responses', 'content']);

function fieldAlong(names: readonly string[]): string {
  let field = '';
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index]!;
    if (name === 'items') field += '[]';
    else if (unnamedMembers.has(name)) index += 1;
    else if (namedMembers.has(name) && index + 1 < names.length) field += `${field && '.'}${names[++index]}`;
  }
  return field;
}
