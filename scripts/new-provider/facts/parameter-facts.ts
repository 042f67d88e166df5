import { type Reference, resolve, type Schema } from '../../generate/openapi-document.ts';
import { camelCase } from '../../generate/names.ts';
import { isIdentifier } from '../../generate/source-text.ts';
import { optionNameOf } from './option-names.ts';
import { resolvedSchema } from './members.ts';
import { sampleText } from './sample-text.ts';
import type { Parameter, SpecDocument, SpecOperation } from './spec-document.ts';

/** What stands for one thing: the parameter of a path, or a member of a body. */
export interface IdFacts {
  readonly name: string;
  /** Its name as an argument. */
  readonly argument: string;
  readonly type: 'string' | 'number';
  /** What the description says of its form. */
  readonly form: 'uuid' | 'integer' | 'text';
  /** It is any text, or any number. */
  readonly isPlain: boolean;
  /** A value that keeps to its schema, where one is known. */
  readonly sample: string | undefined;
}

/**
 * A parameter that no caller gives: it never changes, an option of the client holds it, it is made for each call, or
 * the signature brings it. */
export interface FilledParameter {
  readonly in: 'path' | 'header' | 'query';
  readonly name: string;
  readonly value:
    | { readonly constant: string | number | boolean }
    | ({ readonly option: string } & Pick<IdFacts, 'form' | 'sample'>)
    | 'unique'
    | 'signed';
}

/** Whether an operation has parameters of a kind, and whether one of them must be given. */
export type Presence = 'required' | 'optional' | undefined;

export interface ParameterFacts {
  /** In the order of the path. */
  readonly ids: readonly IdFacts[];
  readonly filled: readonly FilledParameter[];
  readonly query: Presence;
  readonly headers: Presence;
  /** Lower-case names. */
  readonly headerNames: readonly string[];
  /** The parameters of the query that are not written as usual. */
  readonly queryStyles: ReadonlyMap<string, string>;
}

/** Words that mean something else where a method's argument stands, or that no argument can be called. */
const taken = new Set(
  `api arguments await body break call callOptions case catch class client config const continue createFetchClient credentials debugger default delete do else enum eval
  export extends false finally for function headers if implements import in instanceof interface let new null
  operations options package private profile protected public query return static super switch this throw true try typeof undefined var
  void while with yield`.split(/\s+/),
);

/** Which parameters an option of the client holds, and which a signature brings: `header x-login`. */
export type HeldParameters = ReadonlyMap<string, 'option' | 'signed'>;

export const keyOf = ({ in: place, name }: Pick<Parameter, 'in' | 'name'>): string =>
  `${place} ${place === 'header' ? name.toLowerCase() : name}`;

/** The parameters of an operation, those of its path item included. */
export function parametersOf(
  document: SpecDocument,
  path: string,
  { parameters = [] }: Pick<SpecOperation, 'parameters'>,
): ReadonlyMap<string, Parameter> {
  const shared = document.paths?.[path]?.parameters ?? [];
  return new Map(
    [...shared, ...parameters]
      .map((parameter) => resolve<Parameter>(document, parameter as Parameter | Reference))
      .map((parameter) => [keyOf(parameter), parameter]),
  );
}

/** What an operation's parameters are filled with. */
export function parameterFacts(
  document: SpecDocument,
  path: string,
  operation: Pick<SpecOperation, 'parameters'>,
  held: HeldParameters,
): ParameterFacts {
  const all = parametersOf(document, path, operation);
  const filled: FilledParameter[] = [];
  const left: Parameter[] = [];
  for (const parameter of all.values()) {
    const value = fillingOf(document, parameter, held);
    if (value) filled.push({ in: parameter.in as FilledParameter['in'], name: parameter.name, value });
    else left.push(parameter);
  }
  const of = (place: string): Parameter[] => left.filter((parameter) => parameter.in === place);
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
  const isLeft = (name: string): boolean => !filled.some((one) => one.in === 'path' && one.name === name);
  return {
    ids: uniqueArguments(
      names.filter(isLeft).map((name) => idFacts(document, name, all.get(`path ${name}`)?.schema)),
    ),
    filled,
    query: presence(of('query')),
    headers: presence(of('header')),
    headerNames: [...all.values()].filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase()),
    queryStyles: new Map(
      [...all.values()].flatMap((parameter) => {
        const style = parameter.in === 'query' ? styleOf(document, parameter) : undefined;
        return style ? [[parameter.name, style]] : [];
      }),
    ),
  };
}

/** The parameters that a client needs to know for all its calls, where an update has them. */
export function neededByUpdate(document: SpecDocument, path: string, operation: SpecOperation): string[] {
  const own = [...path.matchAll(/\{([^}]+)\}/g)].at(-1)?.[1];
  return [...parametersOf(document, path, operation)]
    .filter(([, { in: place, name, required }]) => (place === 'path' ? name !== own : required))
    .map(([key]) => key);
}

function fillingOf(
  document: SpecDocument,
  parameter: Parameter,
  held: HeldParameters,
): FilledParameter['value'] | undefined {
  const { in: place, name, required, schema } = parameter;
  if (place !== 'path' && !required) return undefined;
  const resolved = resolvedSchema(document, schema) as Constant | undefined;
  const only = resolved?.const ?? (resolved?.enum?.length === 1 ? resolved.enum[0] : resolved?.default);
  if (place !== 'path' && ['string', 'number', 'boolean'].includes(typeof only))
    return { constant: only as string | number | boolean };
  if (place === 'header' && /idempotency|request-?id|trace-?id|correlation/i.test(name)) return 'unique';
  const holder = held.get(keyOf(parameter));
  if (holder === 'signed') return 'signed';
  const { form, sample } = idFacts(document, name, schema);
  return holder && { option: optionNameOf(name), form, sample };
}

/** A header that comes with a signature: the time or the number that is signed too. */
export function isMadeBySigning(key: string): boolean {
  return /^header .*(?:date|time|nonce|signature)/.test(key);
}

interface Constant {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
}

const styles: Readonly<Record<string, string>> = {
  form: 'comma',
  spaceDelimited: 'space',
  pipeDelimited: 'pipe',
};

function styleOf(document: SpecDocument, { style = 'form', explode, schema }: Parameter): string | undefined {
  if (style === 'deepObject') return 'deepObject';
  const isList = [resolvedSchema(document, schema)?.type].flat().includes('array');
  return isList && (explode ?? style === 'form') === false ? styles[style] : undefined;
}

/** What the schema of an id says of its form. */
export function idFacts(document: SpecDocument, name: string, schema: Schema | undefined): IdFacts {
  const resolved = resolvedSchema(document, schema) ?? {};
  const { type, format } = resolved;
  const plain = isIdentifier(name)
    ? name
    : /[A-Za-z]/.test(name)
      ? camelCase(name.replaceAll(/[^\w-]+/g, '-'))
      : 'id';
  const isNumber = type === 'integer' || type === 'number';
  const form = isNumber ? 'integer' : format === 'uuid' ? 'uuid' : 'text';
  return {
    name,
    argument: taken.has(plain) || !isIdentifier(plain) ? `${plain.replaceAll(/\W/g, '')}Value` : plain,
    type: isNumber ? 'number' : 'string',
    form,
    isPlain: (isNumber || type === 'string') && !('enum' in resolved || 'const' in resolved),
    sample: sampleText(resolved, form),
  };
}

/** Two names of a path can be one in camelCase: `customer-id` and `customer.id`. */
function uniqueArguments(ids: readonly IdFacts[]): IdFacts[] {
  const used = new Set<string>();
  return ids.map((id) => {
    let { argument } = id;
    for (let count = 2; used.has(argument); count++) argument = `${id.argument}${count}`;
    used.add(argument);
    return { ...id, argument };
  });
}

function presence(parameters: readonly Parameter[]): Presence {
  if (parameters.length === 0) return undefined;
  return parameters.some(({ required }) => required) ? 'required' : 'optional';
}
