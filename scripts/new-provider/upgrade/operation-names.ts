import { camelCase } from '../../generate/names.ts';
import { freeName } from '../names.ts';
import { type LooseDocument, type Note, operationsIn } from './loose.ts';

/** What a client or any object has already, or what would make it a promise. */
const taken = new Set(
  'api then constructor toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable toJSON'.split(
    ' ',
  ),
);

/** Gives each operation a name in camelCase that its client can have as a method; one without a name is named by method and path. */
export function nameOperations(document: LooseDocument, note: Note): void {
  const used = new Set<string>(taken);
  const operations = operationsIn(document);
  const isRight = (id: unknown): id is string => typeof id === 'string' && /^[a-z][A-Za-z\d]*$/.test(id);
  for (const { operation } of operations) if (isRight(operation.operationId)) used.add(operation.operationId);
  const kept = new Set<string>();
  for (const { operation, method, path } of operations) {
    const { operationId } = operation;
    if (isRight(operationId) && !taken.has(operationId) && !kept.has(operationId)) {
      kept.add(operationId);
      continue;
    }
    const proposal = nameOf(operationId ?? '') ?? nameOf(`${method} ${path}`) ?? `${method}Operation`;
    const name = freeName(taken.has(proposal) ? `${proposal}Operation` : proposal, (one) => used.has(one));
    used.add(name);
    kept.add(name);
    operation.operationId = name;
    note('operationId in camelCase');
  }
}

function nameOf(text: string): string | undefined {
  const ascii = text.replaceAll(/[^A-Za-z\d]+/g, ' ').trim();
  const name = ascii === '' ? '' : camelCase(ascii);
  return /^[a-z]/.test(name) ? name : undefined;
}
