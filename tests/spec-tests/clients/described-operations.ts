import { type Document, type Parameter, resolve, type SecurityScheme } from '../spec/document.ts';
import { operationsOf, type PlacedOperation } from '../spec/operations.ts';

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

export function describedOperations(document: Document): DescribedOperation[] {
  return operationsOf(document).map((operation) => {
    const { operationId: id, path, parameters } = operation;
    const needed = (place: string): Parameter[] =>
      parameters.filter((each) => each.in === place && each.required);
    const content = resolve(document, operation.requestBody)?.content ?? {};
    const [mediaType, media] = Object.entries(content)[0] ?? [];
    const [example] = Object.values(media?.examples ?? {});
    return {
      id,
      ids: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => ({
        name,
        sample: sampleOf(parameters.find((each) => each.name === name)),
      })),
      body: mediaType === undefined ? [] : [resolve(document, example)?.value ?? {}],
      needed: ['query', 'header']
        .map((place) => Object.fromEntries(needed(place).map((each) => [each.name, sampleOf(each)])))
        .filter((each) => Object.keys(each).length > 0),
      problems: (request) => [
        ...lineProblems(request, operation),
        ...needed('query')
          .filter(({ name }) => !new URL(request.url).searchParams.has(name))
          .map(({ name }) => `the query has no ${name}`),
        ...needed('header')
          .filter(({ name, schema }) => !isValue(schema, request.headers[name.toLowerCase()]))
          .map(({ name }) => `the header ${name} is not as described`),
        ...bodyProblems(request, mediaType),
        ...acceptProblems(request, document, operation),
        ...securityProblems(request, document, operation),
      ],
    };
  });
}

function lineProblems({ method, url }: SentRequest, operation: PlacedOperation): string[] {
  const pattern = operation.path
    .split(/\{[^}]+\}/)
    .map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  const isRight = method === operation.method && new RegExp(`${pattern}$`).test(new URL(url).pathname);
  return isRight ? [] : ['method or path are others'];
}

function bodyProblems({ headers, body }: SentRequest, mediaType: string | undefined): string[] {
  if (mediaType === undefined) return body === null ? [] : ['there is a body'];
  if (headers['content-type'] !== mediaType.split(';')[0]) return ['the content-type is another'];
  if (mediaType.includes('json')) return isJson(body) ? [] : ['the body is no JSON'];
  return /^(?:[^=&\s]+=[^&\s]*(?:&|$))*$/.test(body ?? '-') ? [] : ['the body is no form'];
}

function acceptProblems(
  { headers }: SentRequest,
  document: Document,
  { responses }: PlacedOperation,
): string[] {
  const types = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, response]) => Object.keys(resolve(document, response).content ?? {}));
  const isOne = types.length === 0 || types.some((type) => type.startsWith(headers['accept'] ?? '*'));
  return isOne ? [] : ['accept is none of the answers'];
}

function securityProblems(
  { headers }: SentRequest,
  document: Document,
  { security: ways = document.security ?? [] }: PlacedOperation,
): string[] {
  const schemes: Readonly<Record<string, SecurityScheme>> = document.components?.securitySchemes ?? {};
  const isSent = (way: string): boolean => {
    const { type, scheme = '', in: place, name = '' } = resolve(document, schemes[way]!);
    if (type === 'apiKey') return place === 'header' && Boolean(headers[name.toLowerCase()]);
    const prefix = scheme.toLowerCase() === 'basic' ? /^Basic ./ : /^Bearer ./;
    return prefix.test(headers['authorization'] ?? '');
  };
  const isSatisfied = ways.length === 0 || ways.some((way) => Object.keys(way).every(isSent));
  return isSatisfied ? [] : ['no way to authenticate is satisfied'];
}

function isJson(body: string | null): boolean {
  try {
    return typeof JSON.parse(body ?? '') === 'object';
  } catch {
    return false;
  }
}

function isValue(
  { enum: values, const: only }: Parameter['schema'] = {},
  value: string | undefined,
): boolean {
  const allowed = only === undefined ? values : [only];
  return value !== undefined && (!Array.isArray(allowed) || allowed.map(String).includes(value));
}

function sampleOf(parameter: Parameter | undefined): string | number {
  const { type, format } = parameter?.schema ?? {};
  if (type === 'integer' || type === 'number') return 7;
  return format === 'uuid' ? '94121f98-98f7-4d57-aa5f-228401d35b12' : 'id-1';
}
