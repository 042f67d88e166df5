import { type Reference, resolve, type Schema } from '../../generate/openapi-document.ts';
import { camelCase } from '../../generate/names.ts';
import { isIdentifier } from '../../generate/source-text.ts';
import { resolvedSchema } from './members.ts';
import type { Parameter, SpecDocument, SpecOperation } from './spec-document.ts';

/** What stands for one thing: the parameter of a path, or a member of a body. */
export interface IdFacts {
  readonly name: string;
  /** Its name as an argument. */
  readonly argument: string;
  readonly type: 'string' | 'number';
  /** What the description says of its form. */
  readonly form: 'uuid' | 'integer' | 'text';
}

/** Whether an operation has parameters of a kind, and whether one of them must be given. */
export type Presence = 'required' | 'optional' | undefined;

export interface ParameterFacts {
  /** In the order of the path. */
  readonly ids: readonly IdFacts[];
  readonly query: Presence;
  readonly headers: Presence;
  /** Lower-case names. */
  readonly headerNames: readonly string[];
}

/** Words that mean something else where a method's argument stands. */
const taken = new Set(
  'body call client default delete headers new options package profile query this with'.split(' '),
);

/** The parameters of an operation, those of its path item included. */
export function parameterFacts(
  document: SpecDocument,
  path: string,
  { parameters = [] }: Pick<SpecOperation, 'parameters'>,
): ParameterFacts {
  const shared = document.paths?.[path]?.parameters ?? [];
  const all = new Map(
    [...shared, ...parameters]
      .map((parameter) => resolve<Parameter>(document, parameter as Parameter | Reference))
      .map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]),
  );
  const of = (place: string): Parameter[] => [...all.values()].filter((parameter) => parameter.in === place);
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
  return {
    ids: names.map((name) => idFacts(document, name, all.get(`path ${name}`)?.schema)),
    query: presence(of('query')),
    headers: presence(of('header')),
    headerNames: of('header').map(({ name }) => name.toLowerCase()),
  };
}

/** What the schema of an id says of its form. */
export function idFacts(document: SpecDocument, name: string, schema: Schema | undefined): IdFacts {
  const { type, format } = resolvedSchema(document, schema) ?? {};
  const plain = isIdentifier(name) ? name : camelCase(name);
  const isNumber = type === 'integer' || type === 'number';
  return {
    name,
    argument: taken.has(plain) ? `${plain}Value` : plain,
    type: isNumber ? 'number' : 'string',
    form: isNumber ? 'integer' : format === 'uuid' ? 'uuid' : 'text',
  };
}

function presence(parameters: readonly Parameter[]): Presence {
  if (parameters.length === 0) return undefined;
  return parameters.some(({ required }) => required) ? 'required' : 'optional';
}
