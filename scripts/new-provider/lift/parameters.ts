import { NewProviderError } from '../new-provider-error.ts';
import { isRecord, type LooseDocument, type Note, operationsIn } from './loose.ts';

interface LooseParameter {
  name?: string;
  in?: string;
  required?: boolean;
  schema?: unknown;
  content?: unknown;
}

/** Headers that OpenAPI takes from elsewhere; as parameters they are ignored. */
const ignored = new Set(['accept', 'content-type', 'authorization']);

/**
 * Brings the parameters into the form that a client fills in: each one of a path is described, none is a header that
 * OpenAPI ignores.
 *
 * @throws NewProviderError for a cookie, and for a name that no request can have.
 */
export function liftParameters(document: LooseDocument, note: Note): void {
  for (const parameter of Object.values(document.components?.['parameters'] ?? {})) refuse(parameter);
  for (const { path, operation, item } of operationsIn(document)) {
    const lists = [item, operation].map((holder) => (holder['parameters'] ?? []) as LooseParameter[]);
    for (const parameter of lists.flat()) refuse(parameter);
    for (const [holder, list] of [
      [item, lists[0]!],
      [operation, lists[1]!],
    ] as const) {
      const sent = list.filter((parameter) => !isIgnored(document, parameter));
      note('header that OpenAPI ignores left out', list.length - sent.length);
      const left = sent.filter((parameter) => {
        const { in: place, name } = resolved(document, parameter);
        return place !== 'path' || path.includes(`{${name}}`);
      });
      note('parameter of a path that the path lacks left out', sent.length - left.length);
      if (left.length < list.length) holder['parameters'] = left;
    }
    const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
    const described = lists.flat().map((parameter) => resolved(document, parameter));
    for (const name of names) {
      if (!/^[\w.-]+$/.test(name))
        throw new NewProviderError(`The path ${path} has a name in braces that no parameter can have.`);
      const parameter = described.find((one) => one.in === 'path' && one.name === name);
      if (parameter?.schema !== undefined) continue;
      note('parameter of a path described as a text');
      if (parameter) {
        delete parameter.content;
        parameter.schema = { type: 'string' };
      } else {
        const added = { name, in: 'path', required: true, schema: { type: 'string' } };
        operation['parameters'] = [...((operation['parameters'] as unknown[] | undefined) ?? []), added];
      }
    }
  }
}

function refuse(parameter: unknown): void {
  const { in: place, name = '' } = parameter as LooseParameter;
  if (place === 'cookie')
    throw new NewProviderError(
      `No client sends cookies: take the parameter '${name}' out of the description.`,
    );
  if (place === 'header' && !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    throw new NewProviderError(`A header cannot be called ${JSON.stringify(name)}.`);
}

function isIgnored(document: LooseDocument, parameter: LooseParameter): boolean {
  const { in: place, name = '' } = resolved(document, parameter);
  return place === 'header' && ignored.has(name.toLowerCase());
}

function resolved(document: LooseDocument, parameter: unknown): LooseParameter {
  const reference = isRecord(parameter) ? parameter['$ref'] : undefined;
  if (typeof reference !== 'string') return parameter as LooseParameter;
  const [group = '', name = ''] = reference.split('/').slice(2);
  return (document.components?.[group]?.[name] ?? {}) as LooseParameter;
}
