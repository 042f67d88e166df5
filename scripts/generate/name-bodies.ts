import {
  type Body,
  type OpenApiDocument,
  operationsOf,
  type Reference,
  resolve,
  type Schema,
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
 * the document's `components.schemas` first, named after the operation: `UpdateCustomerRequest`, `UpdateCustomerResponse`;
 * one of `components.responses` after that: `RefusedResponse`.
 */
export function nameBodies(document: OpenApiDocument): BodyNames {
  const components = (document.components ??= {});
  const schemas = (components.schemas ??= {});
  const requests = new Set<string>();
  const responses = new Set<string>();
  // `update_customer_request` and `UpdateCustomerRequest` are one name in TypeScript.
  const taken = new Set(Object.keys(schemas).map(pascalCase));

  // A shared body is named after itself, not after the first operation that has it.
  for (const [name, body] of Object.entries(components.requestBodies ?? {})) {
    nameBody(body, `${pascalCase(name)}Request`, new Set());
  }
  for (const [name, body] of Object.entries(components.responses ?? {})) {
    nameBody(body, `${pascalCase(name)}Response`, new Set());
  }
  for (const operation of operationsOf(document)) {
    // A spec that was released long ago may lack what is asked for now.
    const name = pascalCase(operation.operationId ?? `${operation.method} ${operation.path}`);
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
      let name = referredName(media.schema);
      if (name === undefined) {
        name = proposal;
        while (taken.has(pascalCase(name))) name += 'Body';
        taken.add(pascalCase(name));
        schemas[name] = media.schema;
        media.schema = schemaReference(name);
      }
      names.add(name);
    }
  }
}

/** The name of a schema that is a reference and nothing more. */
function referredName(schema: Schema): string | undefined {
  if (typeof schema !== 'object' || schema.$ref === undefined) return undefined;
  return Object.keys(schema).length === 1 ? schemaNameOf(schema.$ref) : undefined;
}
