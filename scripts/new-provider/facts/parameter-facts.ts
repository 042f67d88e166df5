import { type Reference, resolve } from '../../generate/openapi-document.ts';
import { freeName } from '../names.ts';
import { type ClientOption, optionNameOf } from './client-option.ts';
import { type IdFacts, idFacts } from './id-facts.ts';
import { resolvedSchema } from './members.ts';
import type { Parameter, SpecDocument, SpecOperation } from './spec-document.ts';

/**
 * A parameter that no caller gives: it never changes, an option of the client holds it, it is made for each call, or
 * the signature brings it. */
export interface FilledParameter {
  readonly in: 'path' | 'header' | 'query';
  readonly name: string;
  readonly value:
    | { readonly constant: string | number | boolean }
    | { readonly option: ClientOption }
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

/** Which parameters an option of the client holds, and which a signature brings: `header x-login`. */
export type HeldParameters = ReadonlyMap<string, 'option' | 'signed'>;

/** The parameters of an operation, those of its path item included: by place and name, headers in lower case. */
function parametersOf(
  document: SpecDocument,
  path: string,
  { parameters = [] }: Pick<SpecOperation, 'parameters'>,
): ReadonlyMap<string, Parameter> {
  const shared = document.paths?.[path]?.parameters ?? [];
  return new Map(
    [...shared, ...parameters]
      .map((parameter) => resolve<Parameter>(document, parameter as Parameter | Reference))
      .map((parameter) => {
        const { in: place, name } = parameter;
        return [`${place} ${place === 'header' ? name.toLowerCase() : name}`, parameter];
      }),
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
  for (const [key, parameter] of all) {
    const value = fillingOf(document, parameter, held.get(key));
    if (value) filled.push({ in: parameter.in as FilledParameter['in'], name: parameter.name, value });
    else left.push(parameter);
  }
  const described = [...all.values()];
  const ids = namesIn(path).filter((name) => !filled.some((one) => one.in === 'path' && one.name === name));
  return {
    ids: uniqueArguments(ids.map((name) => idFacts(document, name, all.get(`path ${name}`)?.schema))),
    filled,
    query: presence(left, 'query'),
    headers: presence(left, 'header'),
    headerNames: described.filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase()),
    queryStyles: new Map(
      described.flatMap((parameter) => {
        const style = parameter.in === 'query' ? styleOf(document, parameter) : undefined;
        return style ? [[parameter.name, style]] : [];
      }),
    ),
  };
}

/** The names in the braces of a path. */
export function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
}

/** The parameters that a client needs to know for all its calls, where an update has them. A signature brings its own headers. */
export function neededByUpdate(
  document: SpecDocument,
  path: string,
  operation: SpecOperation,
  isSigned: boolean,
): [key: string, holder: 'option' | 'signed'][] {
  const own = namesIn(path).at(-1);
  return [...parametersOf(document, path, operation)]
    .filter(([, { in: place, name, required }]) => (place === 'path' ? name !== own : required))
    .map(([key]) => [
      key,
      isSigned && /^header .*(?:date|time|nonce|signature)/.test(key) ? 'signed' : 'option',
    ]);
}

function fillingOf(
  document: SpecDocument,
  { in: place, name, required, schema }: Parameter,
  holder: 'option' | 'signed' | undefined,
): FilledParameter['value'] | undefined {
  if (place !== 'path' && !required) return undefined;
  const resolved = resolvedSchema(document, schema) as Constant | undefined;
  const only = resolved?.const ?? (resolved?.enum?.length === 1 ? resolved.enum[0] : resolved?.default);
  if (place !== 'path' && ['string', 'number', 'boolean'].includes(typeof only))
    return { constant: only as string | number | boolean };
  if (place === 'header' && /idempotency|request-?id|trace-?id|correlation/i.test(name)) return 'unique';
  if (holder !== 'option') return holder;
  const isHeader = place === 'header';
  const id = idFacts(document, name, schema);
  return {
    option: {
      name: optionNameOf(name),
      meaning: `The ${place === 'path' ? 'value' : place} \`${name.replaceAll('`', "'")}\` of the calls${isHeader ? ', for servers only' : ''}`,
      // A header holds less than a path, whose values are encoded.
      rule: isHeader ? 'token' : id.form,
      isSecret: isHeader,
      ...(place === 'path' && { inPath: id }),
    },
  };
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

/** Two names of a path can be one in camelCase: `customer-id` and `customer.id`. */
function uniqueArguments(ids: readonly IdFacts[]): IdFacts[] {
  const used = new Set<string>();
  return ids.map((id) => {
    const argument = freeName(id.argument, (one) => used.has(one));
    used.add(argument);
    return { ...id, argument };
  });
}

function presence(parameters: readonly Parameter[], place: string): Presence {
  const found = parameters.filter((parameter) => parameter.in === place);
  if (found.length === 0) return undefined;
  return found.some(({ required }) => required) ? 'required' : 'optional';
}
