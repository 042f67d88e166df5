import { type Document, resolve } from '../spec/document.ts';

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** An operation with samples of what it takes, and a judge of a request. */
export interface DescribedOperation {
  readonly id: string;
  /** The parameters of the path, in its order. */
  readonly ids: readonly { readonly name: string; readonly sample: string | number }[];
  /** An example of the body, where it takes one. */
  readonly body: readonly unknown[];
  /** What its query and its headers need, as objects. */
  readonly needed: readonly object[];
  /** What a request lacks of the description. */
  problems(request: SentRequest): string[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: {
    readonly type?: unknown;
    readonly format?: string;
    readonly enum?: readonly unknown[];
    readonly const?: unknown;
  };
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content?: Readonly<
      Record<string, { readonly examples?: Readonly<Record<string, { readonly value?: unknown }>> }>
    >;
  };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

interface Scheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
}

export function describedOperations(document: Document): DescribedOperation[] {
  const whole = document as unknown as {
    paths: Record<string, Record<string, unknown>>;
    security?: Operation['security'];
    components?: { securitySchemes?: Record<string, Scheme> };
  };
  return Object.entries(whole.paths).flatMap(([path, item]) =>
    ['get', 'put', 'post', 'patch', 'delete'].flatMap((method) => {
      const operation = deref<Operation | undefined>(item[method]);
      return operation
        ? [describe(path, method.toUpperCase(), operation, item['parameters'] as Parameter[] | undefined)]
        : [];
    }),
  );

  function describe(
    path: string,
    method: string,
    operation: Operation,
    shared: readonly Parameter[] = [],
  ): DescribedOperation {
    const parameters = [...shared, ...(operation.parameters ?? [])].map((one) => deref<Parameter>(one));
    const of = (place: string): Parameter[] =>
      parameters.filter((one) => one.in === place && (place === 'path' || one.required));
    const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
    const content = Object.entries(deref<Operation['requestBody']>(operation.requestBody)?.content ?? {});
    const [mediaType, media] = content[0] ?? [];
    const [example] = Object.values(media?.examples ?? {});
    return {
      id: operation.operationId,
      ids: names.map((name) => ({ name, sample: sampleOf(parameters.find((one) => one.name === name)) })),
      body: mediaType === undefined ? [] : [deref<{ value?: unknown }>(example)?.value ?? {}],
      needed: ['query', 'header']
        .map((place) => Object.fromEntries(of(place).map((one) => [one.name, sampleOf(one)])))
        .filter((one) => Object.keys(one).length > 0),
      problems: (request) => [
        ...lineProblems(request, path, method),
        ...of('query')
          .filter(({ name }) => !new URL(request.url).searchParams.has(name))
          .map(({ name }) => `the query has no ${name}`),
        ...of('header')
          .filter(({ name, schema }) => !isValue(schema, request.headers[name.toLowerCase()]))
          .map(({ name }) => `the header ${name} is not as described`),
        ...bodyProblems(request, mediaType),
        ...acceptProblems(request, operation),
        ...securityProblems(request, operation.security ?? whole.security),
      ],
    };
  }

  function securityProblems({ headers }: SentRequest, ways: Operation['security'] = []): string[] {
    const schemes = whole.components?.securitySchemes ?? {};
    const isSent = (name: string): boolean => {
      const { type, scheme = '', in: place, name: header = '' } = deref<Scheme>(schemes[name]);
      if (type === 'apiKey') return place === 'header' && Boolean(headers[header.toLowerCase()]);
      const prefix = scheme.toLowerCase() === 'basic' ? /^Basic ./ : /^Bearer ./;
      return prefix.test(headers['authorization'] ?? '');
    };
    const isSatisfied = ways.length === 0 || ways.some((way) => Object.keys(way).every(isSent));
    return isSatisfied ? [] : ['no way to authenticate is satisfied'];
  }

  function deref<Value>(node: unknown): Value {
    return resolve(document, node as Value);
  }

  function acceptProblems({ headers }: SentRequest, { responses }: Operation): string[] {
    const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
    const types = successes.flatMap(([, response]) =>
      Object.keys(deref<{ content?: object }>(response).content ?? {}),
    );
    return types.length === 0 || types.some((type) => type.startsWith(headers['accept'] ?? '*'))
      ? []
      : ['accept is none of the answers'];
  }
}

function lineProblems({ method, url }: SentRequest, path: string, expected: string): string[] {
  const pattern = path
    .split(/\{[^}]+\}/)
    .map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  const isRight = method === expected && new RegExp(`${pattern}$`).test(new URL(url).pathname);
  return isRight ? [] : ['method or path are others'];
}

function bodyProblems({ headers, body }: SentRequest, mediaType: string | undefined): string[] {
  if (mediaType === undefined) return body === null ? [] : ['there is a body'];
  if (headers['content-type'] !== mediaType.split(';')[0]) return ['the content-type is another'];
  if (mediaType.includes('json')) return isJson(body) ? [] : ['the body is no JSON'];
  return /^(?:[^=&\s]+=[^&\s]*(?:&|$))*$/.test(body ?? '-') ? [] : ['the body is no form'];
}

function isJson(body: string | null): boolean {
  try {
    return typeof JSON.parse(body ?? '') === 'object';
  } catch {
    return false;
  }
}

function isValue(schema: Parameter['schema'], value: string | undefined): boolean {
  if (value === undefined) return false;
  const { enum: values = [value], const: only = value } = schema ?? {};
  return values.map(String).includes(value) && String(only) === value;
}

function sampleOf(parameter: Parameter | undefined): string | number {
  const { type, format } = parameter?.schema ?? {};
  if (type === 'integer' || type === 'number') return 7;
  return format === 'uuid' ? '94121f98-98f7-4d57-aa5f-228401d35b12' : 'id-1';
}
