import type { Provider } from '../table/provider.ts';
import type { Body, Document } from '../spec/document.ts';
import { resolve, schemaName } from '../spec/document.ts';
import { operationsOf, type PlacedOperation } from '../spec/operations.ts';
import { type Columns, compareColumns, compareNames } from './compare.ts';
import { compareValue } from './described-values.ts';

/** Where the servers, the credentials and the operations of a spec differ from the table. */
export function findDescribedOperations(document: Document, provider: Provider): string[] {
  const described = new Map(operationsOf(document).map((each) => [each.operationId, each]));
  return [
    ...compareColumns('the API', apiColumns(document), {
      servers: provider.servers,
      credentials: provider.credentials,
      authorization: provider.authorization,
    }),
    ...compareNames('the operations', described.keys(), Object.keys(provider.operations)),
    ...Object.keys(provider.operations).flatMap((name) => {
      const operation = described.get(name);
      return operation ? differences(document, name, operation, provider) : [];
    }),
  ];
}

function apiColumns(document: Document): Columns {
  const schemes = Object.entries(document.components.securitySchemes ?? {});
  return {
    servers: document.servers?.map(({ url }) => url),
    credentials: Object.fromEntries(
      schemes.map(([name, { type, in: place, name: header, scheme }]) => [
        name,
        type === 'http' ? { header: 'authorization', scheme } : { [String(place)]: header },
      ]),
    ),
    authorization: alternatives(document.security),
  };
}

function alternatives(security: Document['security'] | undefined): string[][] | undefined {
  return security?.map((alternative) => Object.keys(alternative));
}

function differences(
  document: Document,
  name: string,
  operation: PlacedOperation,
  provider: Provider,
): string[] {
  const { answers, parameters = {}, request, ...listed } = provider.operations[name]!;
  const described = new Map(operation.parameters.map((each) => [each.name, each]));
  return [
    ...compareColumns(
      name,
      {
        method: operation.method,
        path: operation.path,
        idempotent: operation['x-idempotent'],
        update: operation['x-update-semantics'],
        authorization: alternatives(operation.security),
      },
      { ...listed, public: undefined, authorization: listed.public && [] },
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
        ...compareValue(document, where, seen.schema, value),
      ];
    }),
    ...compareNames(`the answers of ${name}`, Object.keys(operation.responses), Object.keys(answers)),
    ...Object.entries(answers).flatMap(([status, { body, headers = [], codes }]) => {
      const seen = resolve(document, operation.responses[status]);
      if (!seen) return [];
      const where = `the answer ${status} of ${name}`;
      return [
        ...compareColumns(
          where,
          { ...bodyColumns(document, seen), codes: codes && codesIn(document, seen) },
          {
            body,
            codes: codes && [...codes].sort(),
          },
        ),
        ...compareNames(`the headers of ${where}`, Object.keys(seen.headers ?? {}), headers),
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

/** The error codes of the examples. */
function codesIn(document: Document, body: Body): string[] {
  const examples = Object.values(body.content?.['application/json']?.examples ?? {});
  return examples.map((each) => String((resolve(document, each).value as { code?: unknown }).code)).sort();
}
