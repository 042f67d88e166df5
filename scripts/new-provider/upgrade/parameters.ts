import { namesInReference, valueAt } from '../../openapi/pointer.ts';
import { NewProviderError } from '../new-provider-error.ts';
import { type LooseDocument, type Note, operationsIn } from './loose.ts';

interface LooseParameter {
  $ref?: string;
  name?: string;
  in?: string;
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
  for (const { path, operation, item } of operationsIn(document)) {
    const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
    const described: LooseParameter[] = [];
    for (const holder of [item, operation]) {
      const list = (holder['parameters'] ?? []) as LooseParameter[];
      const left = list.filter((given) => {
        const parameter = resolved(document, given);
        const reason = whyNotSent(parameter, names);
        if (reason !== undefined) note(reason);
        else described.push(parameter);
        return reason === undefined;
      });
      if (left.length < list.length) holder['parameters'] = left;
    }
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

/** What a reference leads to; one that leads nowhere is told of later. */
function resolved(document: LooseDocument, parameter: LooseParameter): LooseParameter {
  if (typeof parameter.$ref !== 'string') return parameter;
  return (valueAt(document, namesInReference(parameter.$ref)) ?? {}) as LooseParameter;
}

/** Why a parameter of an operation is left out, where it is. */
function whyNotSent({ in: place, name = '' }: LooseParameter, ofPath: readonly string[]): string | undefined {
  if (place === 'cookie')
    throw new NewProviderError(
      `No client sends cookies: take the parameter '${name}' out of the description.`,
    );
  if (place === 'header' && !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    throw new NewProviderError(`A header cannot be called ${JSON.stringify(name)}.`);
  if (place === 'header' && ignored.has(name.toLowerCase())) return 'header that OpenAPI ignores left out';
  return place === 'path' && !ofPath.includes(name)
    ? 'parameter of a path that the path lacks left out'
    : undefined;
}
