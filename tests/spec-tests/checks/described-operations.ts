import type { Answer, Operation, Provider } from '../expected/provider.ts';
import { type Body, type Document, resolve, schemaName } from '../spec/document.ts';
import { operationsOf, type PlacedOperation } from '../spec/operations.ts';
import { tableValue } from '../spec/table-value.ts';
import { type Columns, compare, mapped } from './compare.ts';
import { listedValue } from './described-values.ts';

/** Where the servers, the credentials and the operations of a spec differ from the table. */
export function findDescribedOperations(document: Document, provider: Provider): string[] {
  const described = operationsOf(document).map((each) => [each.operationId, seenOperation(document, each)]);
  return [
    ...compare('the API', seenApi(document), listedApi(provider)),
    ...compare(
      'the operations',
      Object.fromEntries(described),
      mapped(provider.operations, (operation) => listedOperation(operation, provider)),
    ),
  ];
}

function seenApi(document: Document): Columns {
  const { description: _inWords, summary: _inSummaries, ...info } = document.info;
  const { securitySchemes = {}, headers = {} } = document.components;
  return {
    openapi: document.openapi,
    info,
    tags: document.tags?.map(({ name }) => name),
    servers: document.servers?.map(({ description: _saidInWords, ...server }) => server),
    credentials: mapped(securitySchemes, ({ description: _saidInWords, ...scheme }) => scheme),
    security: document.security,
    headers: Object.keys(headers).sort(),
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
    credentials: mapped(credentials, ({ header, scheme, format }) =>
      scheme
        ? { type: 'http', scheme, bearerFormat: format }
        : { type: 'apiKey', in: 'header', name: header },
    ),
    security: authorization.map((names) => Object.fromEntries(names.map((name) => [name, []]))),
    headers: Object.values(headers)
      .map(({ shared }) => shared)
      .sort(),
  };
}

function seenOperation(document: Document, operation: PlacedOperation): Columns {
  const { method, path, tags, security, requestBody, parameters, responses } = operation;
  return {
    ...{ method, path, tags, security },
    idempotent: operation['x-idempotent'],
    update: operation['x-update-semantics'],
    request: seenBody(document, requestBody),
    parameters: Object.fromEntries(
      parameters.map(({ name, in: place, required, schema = {} }) => [
        name,
        { in: place, required, value: tableValue(document, schema) },
      ]),
    ),
    answers: mapped(responses, (response) => {
      const body = resolve(document, response);
      return {
        ...seenBody(document, body),
        $ref: response.$ref,
        codes: codesIn(document, body),
        headers: mapped(body.headers ?? {}, (header) => ({
          $ref: header.$ref,
          value: tableValue(document, resolve(document, header).schema ?? {}),
        })),
      };
    }),
  };
}

function listedOperation(
  { answers, parameters = {}, request, tag, public: isPublic, ...columns }: Operation,
  provider: Provider,
): Columns {
  return {
    ...columns,
    tags: [tag],
    security: isPublic && [],
    request: { body: request, isRequired: request && true },
    parameters: mapped(parameters, ({ in: place, required, ...value }) => ({
      ...{ in: place, required },
      value: listedValue(value),
    })),
    answers: mapped(answers, (answer) => listedAnswer(answer, provider)),
  };
}

function listedAnswer({ body, headers = [], codes, shared }: Answer, provider: Provider): Columns {
  const listed = headers.map((name) => {
    const header = provider.headers[name]!;
    return [name, { $ref: `#/components/headers/${header.shared}`, value: listedValue(header.value) }];
  });
  return {
    body,
    $ref: shared && `#/components/responses/${shared}`,
    codes: codes && [...codes].sort(),
    headers: Object.fromEntries(listed) as Columns,
  };
}

/** The schema of a body, which is JSON and nothing else. */
function seenBody(document: Document, given: PlacedOperation['requestBody'] | Body): Columns {
  const body = resolve(document, given) as PlacedOperation['requestBody'];
  const { 'application/json': json, ...others } = body?.content ?? {};
  return {
    body: json && (schemaName(json.schema) ?? json.schema ?? 'anything'),
    isRequired: body?.required,
    mediaTypes: Object.keys(others).length > 0 ? Object.keys(others) : undefined,
  };
}

/** The error codes of the examples, where they have any. */
function codesIn(document: Document, body: Body): string[] | undefined {
  const examples = Object.values(body.content?.['application/json']?.examples ?? {});
  const codes = examples.map((each) => (resolve(document, each).value as { code?: unknown }).code);
  return codes.some((code) => code !== undefined) ? codes.map(String).sort() : undefined;
}
