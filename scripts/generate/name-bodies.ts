import {
  type Body,
  type OpenApiDocument,
  operationsOf,
  type Reference,
  resolve,
  schemaNameOf,
  schemaReference,
} from './openapi-document.ts';
import { pascalCase } from './names.ts';

export interface BodyNames {
  /** The named schemas that a request body is. */
  readonly requests: ReadonlySet<string>;
  /** The named schemas that a response body is. */
  readonly responses: ReadonlySet<string>;
}

/**
 * Finds the named schema of every request and response body. One that stands in the operation itself is moved to
 * the document's `components.schemas` first, named after the operation: `UpdateCustomerRequest`, `UpdateCustomerResponse`.
 */
export function nameBodies(document: OpenApiDocument): BodyNames {
  const components = (document.components ??= {});
  const schemas = (components.schemas ??= {});
  const requests = new Set<string>();
  const responses = new Set<string>();

  for (const operation of operationsOf(document)) {
    const name = pascalCase(operation.operationId);
    if (operation.requestBody) nameBody(operation.requestBody, `${name}Request`, requests);
    const statuses = Object.keys(operation.responses ?? {});
    const success = statuses.find((status) => status.startsWith('2'));
    for (const status of statuses) {
      const suffix = status === success ? '' : pascalCase(status).replace('_', '');
      nameBody(operation.responses![status]!, `${name}Response${suffix}`, responses);
    }
  }
  return { requests, responses };

  function nameBody(body: Body | Reference, proposal: string, names: Set<string>): void {
    for (const media of Object.values(resolve(document, body).content ?? {})) {
      if (media.schema === undefined) continue;
      const reference = typeof media.schema === 'object' ? media.schema.$ref : undefined;
      let name = reference === undefined ? undefined : schemaNameOf(reference);
      if (name === undefined) {
        name = proposal;
        while (name in schemas) name += 'Body';
        schemas[name] = media.schema;
        media.schema = schemaReference(name);
      }
      names.add(name);
    }
  }
}
