import type { Header, Provider } from '../expected/provider.ts';
import type { Body, Document, Schema } from '../spec/document.ts';
import { resolve, schemaName } from '../spec/document.ts';
import { operationsOf, type PlacedOperation } from '../spec/operations.ts';
import { type Columns, compareColumns, compareNames } from './compare.ts';
import { compareValue } from './described-values.ts';

/** Where the servers, the credentials and the operations of a spec differ from the table. */
export function findDescribedOperations(document: Document, provider: Provider): string[] {
  const described = new Map(operationsOf(document).map((each) => [each.operationId, each]));
  return [
    ...compareColumns('the API', apiColumns(document), listedApi(provider)),
    ...compareNames('the operations', described.keys(), Object.keys(provider.operations)),
    ...Object.keys(provider.operations).flatMap((name) => {
      const operation = described.get(name);
      return operation ? differences(document, name, operation, provider) : [];
    }),
  ];
}

function apiColumns(document: Document): Columns {
  const { description: _inWords, summary: _inSummaries, ...info } = document.info;
  const schemes = Object.entries(document.components.securitySchemes ?? {});
  return {
    openapi: document.openapi,
    info,
    tags: document.tags?.map(({ name }) => name),
    servers: document.servers?.map(({ description: _saidInWords, ...server }) => server),
    credentials: Object.fromEntries(
      schemes.map(([name, { description: _saidInWords, ...scheme }]) => [name, scheme]),
    ),
    security: document.security,
    headers: Object.keys(document.components.headers ?? {}).sort(),
  };
}

function listedApi({ info, tags, servers, credentials, authorization, headers }: Provider): Columns {
  return {
    openapi: '3.1.0',
    info,
    tags,
    servers: servers.map(({ url, host }) =>
      host === undefined ? { url } : { url, variables: { host: { default: host } } },
    ),
    credentials: Object.fromEntries(
      Object.entries(credentials).map(([name, { header, scheme, format }]) => [
        name,
        scheme
          ? { type: 'http', scheme, bearerFormat: format }
          : { type: 'apiKey', in: 'header', name: header },
      ]),
    ),
    security: authorization.map((names) => Object.fromEntries(names.map((name) => [name, []]))),
    headers: Object.values(headers)
      .map(({ shared }) => shared)
      .sort(),
  };
}

function differences(
  document: Document,
  name: string,
  operation: PlacedOperation,
  provider: Provider,
): string[] {
  const { answers, parameters = {}, request, tag, public: isPublic, ...listed } = provider.operations[name]!;
  const described = new Map(operation.parameters.map((each) => [each.name, each]));
  return [
    ...compareColumns(
      name,
      {
        method: operation.method,
        path: operation.path,
        idempotent: operation['x-idempotent'],
        update: operation['x-update-semantics'],
        tags: operation.tags,
        security: operation.security,
      },
      { ...listed, tags: [tag], security: isPublic && [] },
    ),
    ...compareColumns(`the request of ${name}`, bodyColumns(document, operation.requestBody), {
      body: request,
      isRequired: request && true,
    }),
    ...compareNames(`the parameters of ${name}`, described.keys(), Object.keys(parameters)),
    ...Object.entries(parameters).flatMap(([each, { in: place, required, ...value }]) => {
      const seen = described.get(each);
      if (!seen) return [];
      const where = `the parameter ${each} of ${name}`;
      return [
        ...compareColumns(where, { in: seen.in, required: seen.required }, { in: place, required }),
        ...compareValue(document, where, seen.schema ?? {}, value),
      ];
    }),
    ...compareNames(`the answers of ${name}`, Object.keys(operation.responses), Object.keys(answers)),
    ...Object.entries(answers).flatMap(([status, { body, headers = [], codes, shared }]) => {
      const seen = resolve(document, operation.responses[status]);
      if (!seen) return [];
      const where = `the answer ${status} of ${name}`;
      return [
        ...compareColumns(
          where,
          {
            ...bodyColumns(document, seen),
            codes: codes && codesIn(document, seen),
            $ref: operation.responses[status]?.$ref,
          },
          {
            body,
            codes: codes && [...codes].sort(),
            $ref: shared && `#/components/responses/${shared}`,
          },
        ),
        ...compareNames(`the headers of ${where}`, Object.keys(seen.headers ?? {}), headers),
        ...Object.entries(seen.headers ?? {}).flatMap(([header, given]) =>
          compareHeader(document, `the header ${header} of ${where}`, given, provider.headers[header]),
        ),
      ];
    }),
  ];
}

/** The schema of a body, which is JSON and nothing else. */
function bodyColumns(document: Document, given: PlacedOperation['requestBody'] | Body): Columns {
  const body = resolve(document, given) as PlacedOperation['requestBody'];
  const { 'application/json': json, ...others } = body?.content ?? {};
  return {
    body: json && (schemaName(json.schema) ?? json.schema ?? 'anything'),
    isRequired: body?.required,
    mediaTypes: Object.keys(others).length > 0 ? Object.keys(others) : undefined,
  };
}

/** Where a header stands, and what it holds. That one has to be there is nowhere said. */
function compareHeader(
  document: Document,
  where: string,
  given: { readonly $ref?: string; readonly schema?: Schema },
  listed: Header | undefined,
): string[] {
  if (!listed) return [];
  return [
    ...compareColumns(where, { $ref: given.$ref }, { $ref: `#/components/headers/${listed.shared}` }),
    ...compareValue(document, where, resolve(document, given).schema ?? {}, listed.value),
  ];
}

/** The error codes of the examples. */
function codesIn(document: Document, body: Body): string[] {
  const examples = Object.values(body.content?.['application/json']?.examples ?? {});
  return examples.map((each) => String((resolve(document, each).value as { code?: unknown }).code)).sort();
}
